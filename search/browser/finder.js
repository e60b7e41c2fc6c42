// Takes a place out of a free query. The twin of search/finder.py.

import { nearestName } from './names.js'
import { isMixed, nameKey, tokensOf } from './base.js'

const BEFORE_A_PLACE = new Set(['near', 'in', 'around', 'at', 'from', 'by', 'to'])
const SURE = new Set(['town', 'district'])
const AGE_WORDS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'month', 'months'])

/** The place in text: { place, rest, name }. known(word) says whether the index has a word. */
export function find (gazetteer, text, known) {
  const words = tokensOf(text)
  return codeIn(gazetteer, words) ?? nameIn(gazetteer, words, known) ?? { place: null, rest: words.join(' '), name: '' }
}

function codeIn (gazetteer, words) {
  for (const size of [2, 1]) {
    for (let start = 0; start + size <= words.length; start++) {
      const code = codeInText(gazetteer, words, start, start + size)
      if (code) return { place: gazetteer.ofCode(code), rest: without(words, start, start + size), name: '' }
    }
  }
  return null
}

function codeInText (gazetteer, words, start, end) {
  if (!words.slice(start, end).some(isMixed)) return null
  const code = gazetteer.parse(words.slice(start, end).join(' '))
  if (!code) return null
  if (code.kind === 'special') return code
  if (code.kind === 'unit') return gazetteer.rank(code.outward, '') ? code : null
  const next = (words[end] ?? '').toLowerCase()
  if (end - start === 2 && (code.kind !== 'sector' || AGE_WORDS.has(next))) return null
  return !code.repaired && gazetteer.districts.has(code.outward) ? code : null
}

function nameIn (gazetteer, words, known) {
  const keys = words.map(nameKey)
  for (let size = Math.min(4, words.length); size > 0; size--) {
    for (let start = 0; start + size <= words.length; start++) {
      const name = keys.slice(start, start + size).join(' ')
      const led = start > 0 && BEFORE_A_PLACE.has(keys[start - 1])
      const town = gazetteer.towns.get(name)
      if (town && (led || size > 1 || SURE.has(town.kind) || !known(name))) {
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
