// The grammar of UK postcodes and the repair of slips. The twin of search/grammar.py, which gives the reasons.

import { compatible } from './base.js'

export const MAX_TEXT = 120

const FIRST = '[A-PR-UWYZ]'
const SECOND = '[A-HK-Y]'
const OUTWARD =
  `${FIRST}(?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|${SECOND}[0-9]{1,2}|${SECOND}[0-9][ABEHMNPRVWXY])`
const LETTER = '[ABD-HJLNP-UW-Z]'
const UNIT = ['unit', new RegExp(`^(${OUTWARD})([0-9]${LETTER}{2})$`)]
const DISTRICT = ['district', new RegExp(`^(${OUTWARD})()$`)]
const SECTOR = ['sector', new RegExp(`^(${OUTWARD})([0-9])${LETTER}?$`)]
const AREA = ['area', new RegExp(`^(${FIRST}${SECOND}?)()$`)]
const SPECIAL =
  /^(?:GIR0AA|BFPO[0-9]{1,4}|(?:BF1|EN77|ZZ99|(?:BX|JE|GY|IM)[0-9]{0,2})(?:[0-9][A-Z]{2})?|JE|GY|IM)$/
const IGNORED = /[\s.\-_/\u2010-\u2015\u00ad\u200b-\u200f\u2060\ufeff]+/g
const MARKS = /[!?:"'\u2018\u2019\u201c\u201d[\]]/g
const SHIFTED = /!(?=[A-Za-z]{2}[^A-Za-z0-9]*$)/
const TORN = new RegExp(`^(${OUTWARD})([0-9])[A-Z][A-Z0-9]{1,2}$`)
const CONFUSED = {
  O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2', G: '6',
  0: 'O', 1: 'IL', 5: 'S', 8: 'B', 2: 'Z', 6: 'G'
}
const [ALIKE, OURS] = ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧЅІЈАВЕКМНОРСТУХÐØĐĦŁ', 'ABEZHIKMNOPTYXSIJABEKMHOPCTYXDODHL']
const MOST_CHANGES = 3
// How real a code is, as rank() says: somewhere in Britain, in a district we know, if in none of its sectors, and in one of these.
const [ELSEWHERE, KNOWN_DISTRICT, KNOWN_SECTOR] = [1, 2, 3]

function code (kind, outward, inward = '', repaired = false) {
  const normal = `${outward} ${inward}`.trim()
  return { kind, outward, inward, repaired, normal, sector: inward ? `${outward} ${inward[0]}` : '' }
}

/** text in letters of ours that its own look like, SG1 1АА of a Cyrillic keyboard, if nothing else is left of it. */
export function alike (text) {
  const ours = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toUpperCase().replace(/[^\0-\x7f]/g, (letter) => OURS[ALIKE.indexOf(letter)] ?? letter)
  return /[^\0-\x7f]/.test(ours) ? text : ours
}

/** text in capitals without spaces, dots, hyphens or anything that cannot be seen; '' if too long. */
function compact (text) {
  return text.length > MAX_TEXT ? '' : alike(compatible(text).replace(IGNORED, '').toUpperCase())
}

/** The postcode that was typed, or null. rank(outward, digit) says how real a code is: 0 for not at all. */
export function parse (typed, rank) {
  const text = typed.replace(SHIFTED, '1').replace(MARKS, ' ')
  const squeezed = compact(text)
  if (squeezed.length < 1 || squeezed.length > 8) return null
  if (SPECIAL.test(squeezed)) return special(squeezed)
  // The district before what may be a second half, or a part of one: "SG1 96F" is not SG19 6.
  const first = compact(text.trim().split(IGNORED)[0])
  const apart = /^[\dOILSBZG].{0,2}$/.test(squeezed.slice(first.length)) && rank(first, '')
  const may = ({ outward }) => !apart || outward === first
  const readings = readingsOf(squeezed, spacedSector(text)).filter(may)
  const real = readings.find(({ kind, outward, inward }) => kind === 'area' || rank(outward, inward[0]))
  if (real) return real
  if (!/[0-9]/.test(squeezed)) return /\S\s+\S/.test(text) ? repair(squeezed, rank, KNOWN_SECTOR, may) : null
  // SG1 SG2 is no slip of SG1 5GZ, but SG1 4E1 one of SG1 4EL: it has no SG14.
  const [, outward, other] = /^([A-Z]+\d+)([A-Z]+\d+)$/.exec(squeezed) ?? []
  if (other && rank(outward, '') && rank(other, '') && may({ outward })) return null
  const least = readings.length || nearHome(squeezed.slice(0, 2), rank) ? KNOWN_DISTRICT : ELSEWHERE
  return repair(squeezed, rank, least, may) ?? readings.find(({ kind }) => kind === 'unit') ?? torn(squeezed, rank, may)
}

// Whether postcodes near home begin with letters: of SG 1AA a digit is missing.
function nearHome (letters, rank) {
  return [...'123456789'].some((digit) => rank(letters + digit, '') >= KNOWN_DISTRICT)
}

function torn (squeezed, rank, may) {
  const [, outward, digit] = TORN.exec(squeezed) ?? []
  return outward && may({ outward }) && ![0, KNOWN_DISTRICT].includes(rank(outward, digit)) ? code('sector', outward, digit, true) : null
}

function special (squeezed) {
  if (squeezed.startsWith('BFPO')) return code('special', 'BFPO', squeezed.slice(4))
  return squeezed.length > 4
    ? code('special', squeezed.slice(0, -3), squeezed.slice(-3))
    : code('special', squeezed)
}

function spacedSector (text) {
  return /^\s*(?:\S{2,4}|\S{1,2}\s+\S{1,2})\s+\S[\s.]*$/.test(compatible(text))
}

function readingsOf (squeezed, sectorFirst = false) {
  const kinds = sectorFirst ? [UNIT, SECTOR, DISTRICT, AREA] : [UNIT, DISTRICT, SECTOR, AREA]
  return kinds.flatMap(([kind, pattern]) => {
    const match = pattern.exec(squeezed)
    return match ? [code(kind, match[1], match[2])] : []
  })
}

function repair (squeezed, rank, least, may) {
  if (!/[A-Z]/.test(squeezed)) return null
  for (let changes = 1; changes <= MOST_CHANGES; changes++) {
    const found = variants(squeezed, changes)
      .flatMap((variant) => readingsOf(variant))
      .filter(may)
      .filter(({ kind }) => kind === 'unit' || (kind !== 'area' && least < KNOWN_SECTOR))
      .map((reading) => ({ ...reading, rank: rank(reading.outward, reading.inward[0]) }))
      .filter((reading) => reading.rank >= least)
      .sort((a, b) => b.rank - a.rank || (a.normal < b.normal ? -1 : 1))
    if (found.length) return likely(found[0], changes) ? { ...found[0], repaired: true } : null
  }
  return null
}

// No sector of a district we know that does not exist, and with few letters or many changes nothing far away.
function likely ({ rank, inward }, changes) {
  return rank === KNOWN_DISTRICT ? !inward : rank === KNOWN_SECTOR || (inward !== '' && changes === 1)
}

// Every way to change so many confusable characters, each at most once, from the left.
function variants (squeezed, changes, from = 0) {
  if (changes === 0) return [squeezed]
  const found = []
  for (let place = from; place < squeezed.length; place++) {
    for (const letter of CONFUSED[squeezed[place]] ?? '') {
      const changed = squeezed.slice(0, place) + letter + squeezed.slice(place + 1)
      found.push(...variants(changed, changes - 1, place + 1))
    }
  }
  return found
}
