// Takes a place out of a free query. The twin of search/finder.py.

import { nearestName } from './names.js'
import { isMixed, nameKey, tokensOf } from './base.js'

const BEFORE_A_PLACE = new Set(['near', 'in', 'around', 'at', 'from', 'by', 'to'])
const SURE = new Set(['town', 'district'])
const AGE_WORDS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'month', 'months'])

/** The place in text: { place, rest, name }. known(word) says whether the index has a word. */
export function find (gazetteer, text, known) {
  const words = tokensOf(text)
  return codeIn(gazetteer, words) ?? lettersIn(gazetteer, words, known) ?? nameIn(gazetteer, words, known) ?? { place: null, rest: words.join(' '), name: '' }
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
  const aged = AGE_WORDS.has((words[end] ?? '').toLowerCase())
  // "M1 1" in capitals is what an address of ours leaves of a postcode that is not near, also of "M1 1 AA".
  const written = size > 1 && pieces.join('') === outward + inward
  if (written && (kind === 'sector' || kind === 'unit') && gazetteer.rank(outward, '')) return aged ? null : code
  if (size < 3 && kind === 'special') return code
  if (size < 3 && kind === 'unit') return gazetteer.rank(outward, '') ? code : null
  if (repaired || !gazetteer.districts.has(outward)) return null
  if (size === 2) return (spaced || kind === 'sector') && !aged ? code : null
  return size === 1 || kind === 'unit' ? code : null
}

// "sg1 sen" and "12 sg1" are what they are.
function mayBeASlip (pieces) {
  return isMixed(pieces.at(-1)) && !pieces.some((piece) => /^\d+$/.test(piece))
}

// The two halves of a district, "SG 12": with other letters the number is an age ("at 3").
function isSpaced ({ letters }, [first, second, third]) {
  return !third && /^\d+$/.test(second) && letters.has(first.toUpperCase())
}

function nameIn (gazetteer, words, known) {
  const keys = words.map(nameKey)
  for (let size = Math.min(4, words.length); size > 0; size--) {
    for (let start = 0; start + size <= words.length; start++) {
      const name = keys.slice(start, start + size).join(' ')
      const meant = size === words.length || (start > 0 && BEFORE_A_PLACE.has(keys[start - 1]))
      const town = gazetteer.towns.get(name)
      if (town && (meant || size > 1 || SURE.has(town.kind) || !known(name))) {
        return { place: gazetteer.town(name), rest: without(words, start, start + size), name }
      }
    }
  }
  return misspelt(gazetteer, words, keys, known)
}

function misspelt (gazetteer, words, keys, known) {
  const towns = [...gazetteer.towns].filter(([key, { kind }]) => kind === 'town' && !key.includes(' ')).map(([key]) => key)
  for (const [place, key] of keys.entries()) {
    const near = key.length > 5 && !key.includes(' ') && !known(key) ? nearestName(key, towns) : ''
    if (near) return { place: gazetteer.town(near, true), rest: without(words, place, place + 1), name: near }
  }
  return null
}

function without (words, start, end) {
  while (start > 0 && BEFORE_A_PLACE.has(words[start - 1].toLowerCase())) start--
  return [...words.slice(0, start), ...words.slice(end)].join(' ')
}
