// Whether a text may hold an age: most hold none, and what reads one, which takes a slow phone longer than all else before a search,
// is fetched for the others only.

import { plainDigits } from './split.js'

/** Numbers that ages are written with, from one. */
export const NUMBERS = ('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty').split(' ')
// A number, or what the name of a stage begins with: some text without an age has them, none with an age has not.
const MAY = new RegExp(`[0-9]|(?:\\by?|age[ds]?|ye?a?rs?|ks)(?:${NUMBERS.join('|')})|\\b(?:` +
  'infant|new ?born|bab[yi]|toddl|pre[ -]?[st]|early y|eyfs|recep|ye?a?r r|primary|start|entry|second|senior|high|big|junior|t?ween|teen|gcse|adol|school l|a[ -]level|adult|uni)')
// The first half of a postcode: what else has a letter and a digit may be "y8", "ks2" or "u5".
const CODE = /\b(?!ks|[uy]\d)[a-z]{1,2}\d/gi

let read

/** text as ages are read in it. */
export function lower (text) {
  return plainDigits(text.toLowerCase()).replace(/\s+/g, ' ').trim()
}

/** Fetch what reads the age of text, if there may be one. */
export async function readAges (text) {
  if (MAY.test(lower(text))) read ??= (await import('./ages.js')).ageIn
}

/** See ages.js. There is no age before readAges has been waited for. */
export function ageIn (text) {
  const lowered = lower(text)
  return read && MAY.test(lowered) ? read(lowered) : { age: null, rest: lowered, words: lowered }
}

/** Whether text holds an age, or may hold one as long as nothing can read it. */
export function hasAge (text) {
  return read ? ageIn(text).age !== null : MAY.test(lower(text).replace(CODE, ''))
}
