// What a query tells before anything is known of its words: whether it holds a place. A part of the twin of search/names.py.

import { compatible, split } from './split.js'

const CONTROL = /[\x00-\x1f\x7f-\x9f\ufeff]/g

/** text with a space for each control character, about which Python and browsers differ: are they spaces? */
export function plain (text) {
  return text.replace(CONTROL, ' ')
}

/** The parts of a text that may be places: everything between spaces, commas and brackets. */
export function tokensOf (text) {
  return plain(compatible(text)).match(/[^\s,;()]+/g) ?? []
}

/** Whether text has a token with a digit and a letter, as some part of every postcode has, and no age: "4", "year 8"; or may have one that is spelt. */
export function hasCode (text) {
  return tokensOf(text).some(isMixed) || /(\b\w ){4}/.test(text)
}

/** Whether a token has a digit and a letter, of Greek and Cyrillic too: many look like ours. */
export function isMixed (token) {
  return /[0-9]/.test(token) && /[A-Za-z\u0370-\u04ff]/.test(token)
}

/** A place name as the tables have it: folded, one space between words, "saint" as "st". */
export function nameKey (text) {
  return split(text).join(' ').replace(/\bsaint\b/g, 'st')
}

/** The telling words of places in text: of names, and the letters of a postcode before a number or the end. */
export function placesOf (text, placeWords) {
  return nameWords(text).filter((word, at, words) => placeWords.has(word) && (word.length > 2 || (words[at + 1] ?? '') < 'a'))
}

/** The parts of the data with the towns that these words tell of. */
export function townsOf (words) {
  return [...new Set(words.filter((word) => word.length > 2).map((word) => `texts.t${word[0]}`))]
}

/** The part of the data with the sectors and districts of the one code in text, in a list; [] if it may have others, or other numbers. */
export function codesOf (text, placeWords) {
  const [, letters] = /^(?:\D* )?([a-z]{2})\d[\da-z]? ?(?:\d(?:[a-z]{2})?)?(?: \D*)?$/.exec(tokensOf(text).join(' ').toLowerCase()) ?? []
  return placeWords.has(letters) ? [`texts.c${letters}`] : []
}

/** The words of text as names of places have them. */
export function nameWords (text) {
  return tokensOf(text).flatMap((token) => nameKey(token).split(' '))
}
