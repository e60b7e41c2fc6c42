// The words of a text that may name a place, and whether they do. A part of the twin of search/names.py.

import { distance } from './distance.js'
import { split } from './base.js'

const MAX_QUERY = 400
const CONTROL = /[\x00-\x1f\x7f-\x9f\ufeff]/g

/** text with a space for each control character, about which Python and browsers differ: are they spaces? */
export function plain (text) {
  return text.replace(CONTROL, ' ')
}

/** The parts of a text that may be places: everything between spaces, commas and brackets. */
export function tokensOf (text) {
  return plain(text.slice(0, MAX_QUERY).normalize('NFKC')).match(/[^\s,;()]+/g) ?? []
}

/** Whether the sectors are needed for a text in the box for places: every one has a digit. */
export function mayHaveCode (text) {
  return /\d/.test(text.normalize('NFKC'))
}

/** Whether a token has a digit and a letter, as some part of every postcode has, and no age: "4", "year 8". */
export function isMixed (token) {
  return /[0-9]/.test(token) && /[A-Za-z]/.test(token)
}

/** A place name as the tables have it: folded, one space between words, "saint" as "st". */
export function nameKey (text) {
  return split(text).join(' ').replace(/\bsaint\b/g, 'st')
}

/**
 * Whether q may hold a place; cheap, and never "no" where there is one: it has a code, the telling word of a name, or a
 * word that nobody knows and that may be a slip of one. known(word) says what the index has.
 */
export function mayHoldPlace (q, placeWords, known = () => true) {
  const tokens = tokensOf(q)
  const words = tokens.flatMap((token) => nameKey(token).split(' '))
  return tokens.some(isMixed) || words.some((word) => placeWords.has(word) || (word.length > 5 && !known(word) && maySlip(word, placeWords)))
}

function maySlip (word, placeWords) {
  const most = slips(word)
  return [...placeWords].some((other) => other[0] === word[0] && distance(word, other, most) <= most)
}

/** How many letters may be wrong in the name of a place. */
export function slips (name) {
  return name.length < 5 ? 0 : name.length < 8 ? 1 : 2
}
