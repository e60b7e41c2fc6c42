// Takes a place out of a free query. The twin of search/finder.py.

import { nameKey, nearestName } from './places.js'

const MAX_QUERY = 400
const BEFORE_A_PLACE = new Set(['near', 'in', 'around', 'at', 'from', 'by', 'to'])
const AGE_WORDS = new Set(['year', 'years', 'yr', 'yrs', 'yo', 'y', 'month', 'months'])

/** The parts of a query that may be places: everything between spaces, commas and brackets. */
export function tokensOf (text) {
  return text.slice(0, MAX_QUERY).match(/[^\s,;()]+/g) ?? []
}

/** The place in text: { place, rest, name }. known(word) says whether the index has a word. */
export function find (gazetteer, text, known) {
  const tokens = tokensOf(text)
  return codeIn(gazetteer, tokens) ?? nameIn(gazetteer, tokens, known) ?? { place: null, rest: tokens.join(' '), name: '' }
}

  function codeIn (gazetteer, tokens) {
    for (const size of [2, 1]) {
      for (let start = 0; start + size <= tokens.length; start++) {
        const code = codeInText(gazetteer, tokens, start, start + size)
        if (code) return { place: gazetteer.ofCode(code), rest: without(tokens, start, start + size), name: '' }
      }
    }
    return null
  }

  function codeInText (gazetteer, tokens, start, end) {
    const text = tokens.slice(start, end).join(' ')
    const code = gazetteer.parse(text)
    if (!code || !/[0-9]/.test(text) || !/[A-Za-z]/.test(text)) return null
    if (code.kind === 'special') return code
    if (code.kind === 'unit') return gazetteer.rank(code.outward, '') ? code : null
    const next = (tokens[end] ?? '').toLowerCase()
    if (end - start === 2 && (code.kind !== 'sector' || AGE_WORDS.has(next))) return null
    return !code.repaired && gazetteer.districts.has(code.outward) ? code : null
  }

  function nameIn (gazetteer, tokens, known) {
    const keys = tokens.map(nameKey)
    for (let size = Math.min(4, tokens.length); size > 0; size--) {
      for (let start = 0; start + size <= tokens.length; start++) {
        const name = keys.slice(start, start + size).join(' ')
        const led = start > 0 && BEFORE_A_PLACE.has(keys[start - 1])
        const town = gazetteer.towns.get(name)
        if (town && (led || size > 1 || town.kind === 'town' || !known(name))) {
          return { place: gazetteer.town(name), rest: without(tokens, start, start + size), name }
        }
      }
    }
    return misspelt(gazetteer, tokens, keys, known)
  }

  function misspelt (gazetteer, tokens, keys, known) {
    const towns = [...gazetteer.towns].filter(([key, { kind }]) => kind === 'town' && !key.includes(' ')).map(([key]) => key)
    for (const [place, key] of keys.entries()) {
      const near = key.length > 5 && !known(key) ? nearestName(key, towns) : ''
      if (near) return { place: gazetteer.town(near, true), rest: without(tokens, place, place + 1), name: near }
    }
    return null
  }

function without (tokens, start, end) {
  while (start > 0 && BEFORE_A_PLACE.has(tokens[start - 1].toLowerCase())) start--
  return [...tokens.slice(0, start), ...tokens.slice(end)].join(' ')
}
