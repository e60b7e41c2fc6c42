// Takes a place out of a free query. The twin of search/finder.py.

import { distance } from './distance.js'
import { isStreet, nearestName } from './names.js'
import { isMixed, nameKey, tokensOf } from './base.js'
import { INVALID } from './spots.js'
import { ROADS } from './streets.js'

const BEFORE_A_PLACE = new Set(['near', 'in', 'around', 'at', 'from', 'by', 'to'])
const SURE = new Set(['town', 'district'])
const SHORT = 5
const SLIGHT = 3
const SEVERAL = [4, 3, 2]
const NOWHERE = /^[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9](?!ND|RD|TH|ST|YR|HR)[A-Z]{2}$/
const NOWHERE_SECTOR = /^(?!KS|Y)[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]$/
const AGE_WORDS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'month', 'months'])

/** The place in text: { place, rest, name, more }. known(word) says whether the index has a word; more, whether there were further codes. */
export function find (gazetteer, text, known) {
  const words = tokensOf(text)
  const found = codeIn(gazetteer, words) ?? lettersIn(gazetteer, words, known) ?? nameIn(gazetteer, words, known)
  const all = withoutMore(gazetteer, found ?? { place: null, rest: words.join(' '), name: '' })
  return all.place ? { ...all, rest: withoutNumber(all.rest.split(' ')).join(' ') } : all
}

// words without the number of "24 St Albans Road", which is no age.
function withoutNumber (words) {
  const keys = words.map(nameKey)
  const numbered = (start, at) => /^\d+$/.test(keys[start]) && !keys.slice(start + 1, at).some((key) => AGE_WORDS.has(key))
  for (const [at, street] of keys.entries()) {
    const start = ROADS.includes(street) ? [at - 2, at - 3].find((from) => numbered(from, at)) : undefined
    if (start !== undefined) return withoutNumber(words.filter((_, place) => place !== start))
  }
  return words
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
      const sector = NOWHERE_SECTOR.test(code) && !isAged(words, start + size)
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
  return { place: gazetteer.read(word), rest: '', name: '' }
}

function codeInText (gazetteer, words, start, end) {
  const [pieces, size] = [words.slice(start, end), end - start]
  const spaced = isSpaced(gazetteer, pieces)
  if (!spaced && !pieces.some(isMixed)) return null
  const code = gazetteer.parse(pieces.join(' '))
  if (!code || (code.repaired && !mayBeASlip(pieces))) return null
  const { kind, outward, inward, repaired } = code
  const aged = isAged(words, end)
  // "M1 1" in capitals is what an address of ours leaves of a postcode that is not near, also of "M1 1 AA".
  const written = size > 1 && pieces.join('') === outward + inward
  if (written && (kind === 'sector' || kind === 'unit') && gazetteer.rank(outward, '')) return aged ? null : code
  if (size < 3 && kind === 'special') return code
  if (size < 3 && kind === 'unit') return gazetteer.rank(outward, '') ? code : null
  if (repaired || !gazetteer.districts.has(outward)) return null
  if (size === 2) return (spaced || kind === 'sector') && !aged ? code : null
  return size === 1 || kind === 'unit' ? code : null
}

// Whether the number before end is an age.
function isAged (words, end) {
  return AGE_WORDS.has((words[end] ?? '').toLowerCase())
}

// "sg1 sen" and "12 sg1" are what they are.
function mayBeASlip (pieces) {
  return isMixed(pieces.at(-1)) && !pieces.some((piece) => /^\d+$/.test(piece))
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
  const meant = size > 1 || size === keys.length || (start > 0 && BEFORE_A_PLACE.has(keys[start - 1]))
  const town = gazetteer.towns.get(name)
  return town && (meant || SURE.has(town.kind) || !known(name)) ? name : ''
}

function misspelt (gazetteer, keys, start, size, known) {
  const run = keys.slice(start, start + size)
  const towns = [...gazetteer.towns].filter(([key, { kind }]) => kind === 'town' && mayMean(run, key.split(' '), known)).map(([key]) => key)
  const near = new Map(towns.map((key) => [size > 1 ? key : key.replaceAll(' ', ''), key]))
  return near.get(nearestName(run.join(' '), near.keys())) ?? ''
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
  while (start > 0 && BEFORE_A_PLACE.has(words[start - 1].toLowerCase())) start--
  return [...words.slice(0, start), ...words.slice(end)].join(' ')
}
