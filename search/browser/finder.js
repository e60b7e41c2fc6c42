// Takes a place out of a free query. The twin of search/finder.py.

import { BEFORE_A_PLACE, isStreet, LED, nearestName, parted, spans } from './names.js'
import { isMixed, nameKey, SLIP, tokensOf } from './base.js'
import { distance } from './distance.js'
import { INVALID } from './spots.js'
import { ROADS } from './streets.js'

const SURE = ['town', 'district']
const SHORT = 5
const LONG = 6
const SLIGHT = 3
const SEVERAL = [4, 3, 2]
const NOWHERE = /^[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9](?!ND|RD|TH|ST|YR|HR)[A-Z]{2}$/
const NOWHERE_SECTOR = /^(?!KS|Y)[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$/
const AGED = '(?:years?|yrs?|yo|y|months?)'
// Of what may be a second half, with the word behind it: "4 years", "5 yr", "4yr old".
const AGE = new RegExp(`^\\d+(?: ${AGED}\\b|yr? old)`, 'i')
// The number of "24 St Albans Road", which is no age.
const NUMBER = new RegExp(`(?<!\\S)\\d+ ((?:(?!${AGED}\\b)\\S+ ){1,2}(?:${ROADS.join('|')})\\b)`, 'gi')

/** The place in text: { place, rest, name, more }. known(word) says whether the index has a word; more, whether there were further codes. */
export function find (gazetteer, text, known) {
  const words = parted(text)
  const found = lettersIn(gazetteer, words, known) ?? saidIn(gazetteer, words, known)
  const all = withoutMore(gazetteer, found ?? { place: null, rest: tokensOf(text).join(' '), name: '' })
  return all.place ? { ...all, rest: all.rest.replace(NUMBER, '$1').replace(/ +/g, ' ') } : all
}

// The place where words say that somebody is now, or any.
function saidIn (gazetteer, words, known) {
  for (const [, before, part, after = ''] of spans(words)) {
    const inner = part.split(' ')
    const found = codeIn(gazetteer, inner) ?? nameIn(gazetteer, inner, known)
    if (!found) continue
    const rest = tokensOf(`${before}${found.rest} ${after}`)
    const other = found.name || before ? nameIn(gazetteer, rest, known) : null
    // What others live in, or what was left, is no word, nor is another town that no words know.
    return { ...found, rest: other && (before || !other.name.split(' ').some(known)) ? other.rest : rest.join(' ') }
  }
  return null
}

// found without further postcodes in its rest, which are no words. One that nobody has is a place we do not know.
function withoutMore (gazetteer, { place, rest, name }) {
  const words = rest.split(' ')
  const more = (place && codeIn(gazetteer, words)) ?? nowhereIn(words)
  return more ? { ...withoutMore(gazetteer, { place: place ?? more.place, rest: more.rest, name }), more: true } : { place, rest, name }
}

// What looks like a postcode among words, though there is none.
function nowhereIn (words) {
  for (const size of [2, 1]) {
    for (let start = 0; start + size <= words.length; start++) {
      const code = words.slice(start, start + size).join(' ')
      const sector = NOWHERE_SECTOR.test(code) && !isAged(words, start, start + size)
      if (sector || NOWHERE.test(code.toUpperCase())) return { place: { ...INVALID, normal: code }, rest: without(words, start, start + size) }
    }
  }
  return null
}

function codeIn (gazetteer, words) {
  for (const size of [3, 2, 1]) {
    for (let start = 0; start + size <= words.length; start++) {
      const code = codeInText(gazetteer, words, start, start + size)
      if (code) return { place: gazetteer.ofCode(code), rest: without(words, start, start + size), name: '' }
    }
  }
  return null
}

// The letters that postcodes of the county begin with, "WD", if nothing else was typed and they are no word.
function lettersIn (gazetteer, [word, ...others], known) {
  if (!word || others.length || !gazetteer.letters.has(word.toUpperCase()) || known(word.toLowerCase())) return null
  return { place: gazetteer.ofCode(gazetteer.parse(word)), rest: '', name: '' }
}

function codeInText (gazetteer, words, start, end) {
  const [pieces, size] = [words.slice(start, end), end - start]
  const spaced = isSpaced(gazetteer, pieces)
  if (!spaced && !pieces.some(isMixed)) return null
  const code = gazetteer.parse(pieces.join(' '))
  if (!code || (code.repaired && !mayBeASlip(pieces))) return null
  const { kind, outward, inward, repaired } = code
  const aged = isAged(words, start, end)
  // "M1 1" in capitals is what an address of ours leaves of a postcode that is not near, also of "M1 1 AA".
  const written = size > 1 && pieces.join('') === outward + inward
  if (aged && !(written && kind === 'unit')) return null
  if (written && (kind === 'sector' || kind === 'unit') && gazetteer.rank(outward, '')) return code
  if (size < 3 && kind === 'special') return code
  if (size < 3 && kind === 'unit') return gazetteer.rank(outward, '') ? code : null
  if (repaired || !gazetteer.districts.has(outward)) return null
  if (size === 2) return spaced || kind === 'sector' ? code : null
  return size === 1 || kind === 'unit' ? code : null
}

// Whether what comes after the first word, up to the one at end, is an age.
function isAged (words, start, end) {
  return AGE.test(words.slice(start + 1, end + 1).join(' '))
}

// "sg1 sen" and "12 sg1" are what they are; "sg2 ode" is a slip.
function mayBeASlip (pieces) {
  return (isMixed(pieces.at(-1)) || pieces.join(' ').search(SLIP) === 0) && !pieces.some((piece) => /^\d+$/.test(piece))
}

// The two halves of a district, "SG 12": with other letters the number is an age ("at 3").
function isSpaced ({ letters }, [first, second, third]) {
  return !third && /^\d+$/.test(second) && letters.has(first.toUpperCase())
}

// A name of several words, or of one unless that is in a slip of several: "Letchworth gardan city" is not Letchworth.
function nameIn (gazetteer, words, known) {
  const keys = words.map(nameKey)
  const found = (way, sizes, at) => {
    for (const size of sizes) {
      for (let start = 0; start + size <= keys.length; start++) {
        const name = at === undefined || (start <= at && at < start + size) ? way(gazetteer, keys, start, size, known) : ''
        if (name && !isStreet(keys.slice(start + size))) return { place: gazetteer.town(name, way === misspelt), name, start, rest: without(words, start, start + size) }
      }
    }
    return null
  }
  const one = found(spelt, [1])
  return found(spelt, SEVERAL) ?? found(misspelt, SEVERAL, one?.start) ?? one ?? found(misspelt, [1])
}

function spelt (gazetteer, keys, start, size, known) {
  const name = keys.slice(start, start + size).join(' ')
  const meant = size > 1 || size === keys.length || (start > 0 && BEFORE_A_PLACE.includes(keys[start - 1]))
  const town = gazetteer.towns.get(name)
  return town && (meant || SURE.includes(town.kind) || !known(name)) ? name : ''
}

function misspelt (gazetteer, keys, start, size, known) {
  const run = keys.slice(start, start + size)
  const meant = run.join(' ')
  const stands = !keys[1] || meant.length > LONG
  const may = ([key, { kind }]) => (kind === 'town' || (kind === 'village' && stands && distance(meant, key, 1) === 1)) && mayMean(run, key.split(' '), known)
  const near = new Map([...gazetteer.towns].filter(may).map(([key]) => [size > 1 ? key : key.replaceAll(' ', ''), key]))
  return near.get(nearestName(meant, near.keys())) ?? ''
}

// Whether each word of run is that of a name, or nobody knows it and it is a slip of that; or the only one may be all of a name,
// "hemelhempstead", as it has the one that tells most.
function mayMean (run, name, known) {
  const longest = name.reduce((most, word) => (word.length > most.length ? word : most))
  if (!run[1] && name[1]) return longest.length > SHORT && run[0] !== longest && run[0].includes(longest) && !known(run[0])
  const sure = longest.length > SHORT && run.includes(longest)
  return run.length === name.length && run.every((key, at) => {
    const word = name[at]
    return key === word || (key.length > SLIGHT && sure && distance(key, word, 1) === 1) ||
      ((Math.max(key.length, word.length) > SHORT || word !== longest) && !known(key) && nearestName(key, [word]))
  })
}

function without (words, start, end) {
  const after = words.slice(words[end] === 'area' ? end + 1 : end).join(' ')
  return `${words.slice(0, start).join(' ').replace(LED, '')} ${after}`.trim()
}
