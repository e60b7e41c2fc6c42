// The words of a text that may name a place, and whether they do. With told.js a part of the twin of search/names.py.

import { hasCode, nameWords } from './base.js'
import { distance } from './distance.js'

/** Whether the sectors are needed for a text in the box for places: every one has a digit. */
export function mayHaveCode (text) {
  return /\d/.test(text.normalize('NFKC'))
}

/**
 * Whether q may hold a place; cheap, and never "no" where there is one: it has a code, the telling word of a name, or a
 * word that nobody knows and that may be a slip of one. known(word) says what the index has.
 */
export function mayHoldPlace (q, placeWords, known) {
  return hasCode(q) || nameWords(q).some((word) => placeWords.has(word) || (word.length > 5 && !known(word) && maySlip(word, placeWords)))
}

function maySlip (word, placeWords) {
  const most = slips(word)
  return [...placeWords].some((other) => other[0] === word[0] && distance(word, other, most) <= most)
}

/** How many letters may be wrong in the name of a place. */
export function slips (name) {
  return name.length < 5 ? 0 : name.length < 8 ? 1 : 2
}
