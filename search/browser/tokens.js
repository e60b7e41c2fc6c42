// The words of a text that may name a place, and whether they do. With told.js a part of the twin of search/names.py.

import { hasCode, nameWords, placesOf } from './base.js'
import { distance } from './distance.js'

/**
 * Whether q may hold a place; cheap, and never "no" where there is one: it has a code, the telling word of a name, or a
 * word that nobody knows and that may be a slip of one, or have it within. known(word) says what the index has.
 */
export function mayHoldPlace (q, placeWords, known) {
  return hasCode(q) || placesOf(q, placeWords).length || nameWords(q).some((word) => slips(word) && !known(word) && maySlip(word, placeWords))
}

/** Whether q may have the two halves of a district, "SG 12": letters that postcodes here begin with, and a number. */
export function mayBeSpaced (q, placeWords) {
  return nameWords(q).some((word, at, words) => word.length < 3 && placeWords.has(word) && /^\d/.test(words[at + 1]))
}

function maySlip (word, placeWords) {
  const most = slips(word)
  return [...placeWords].some((other) => (other.length > 5 && word.includes(other)) || (other[0] === word[0] && distance(word, other, most) <= most))
}

/** How many letters may be wrong in the name of a place. */
export function slips (name) {
  return name.length < 5 ? 0 : name.length < 8 ? 1 : 2
}
