// What a query asks for before anything is known of its words: a page can fetch this apart, and begin to fetch that while the rest
// of the engine is on its way.

import { ageIn, hasAge } from './aged.js'
import { Analyser } from './analysis.js'
import { shardOf } from './layout.js'
import { once } from './once.js'
import { sortedOf } from './sorted.js'
import { compatible } from './split.js'
import { codesOf, hasCode, placesOf, townsOf } from './told.js'

// Files of words of other languages, and how many letters of a word name its own: forms of one word lie together.
const LANGUAGE_SHARDS = 1499
const LANGUAGE_LETTERS = 5

export { Analyser, codesOf, hasCode, once, placesOf, shardOf, townsOf }
export { ageIn, lower, NUMBERS, readAges } from './aged.js'
export { Data, SearchError } from './data.js'
export { shardsAlike, shardsBegun, skeleton } from './layout.js'
export { sortedOf } from './sorted.js'
export { compatible, split } from './split.js'
export { isMixed, nameKey, nameWords, plain, tokensOf } from './told.js'

// The end of a postcode, after the digit of its sector. Letters of other alphabets may look like ours.
const ENDING = /([0-9][\p{L}0-9]?[^\p{L}0-9]*[0-9])[^\p{L}0-9]*\p{L}(?:[^\p{L}0-9]*\p{L})?(?![\p{L}0-9])/gu
// One that could be an age, as that of SG1 1YR, which must fetch what SG1 1AA does. KS and Y begin ages.
const AGED_ENDING = /\b((?!ks|y)(?:[a-z]\W)?[a-z]{1,2}\W?\d[a-z\d]?\W*\d)\W?y\W?r?\b(?!\W?old)/gi
/** A second half with O for 0, or I for 1, and no word that people search for. */
export const SLIP = /\b([a-z]{1,2}\d[a-z\d]?)\W*[oi](?!dd|ep|ff|ld|ll|ne|ts|ur|ut|wn)[^cikmov\W]{2}\b/gi
const SECOND_HALF = /\b([a-z]{1,2}\d[a-z\d]?)\s+\d\S*/gi

/** What only a place needs. */
export const placing = /* @__PURE__ */ once(() => import('./placing.js'))

/** What only a box for a place needs. */
export const box = /* @__PURE__ */ once(() => import('./box.js'))

/** What only words that nobody knows need which are likely of another language. */
export const foreign = /* @__PURE__ */ once(() => import('./foreign.js'))

// The stem of each word: each part is a stem and its words.
function stemsOf (text) {
  return Object.fromEntries(text.split(';').flatMap((part) => {
    const [stem, ...words] = part.split(' ')
    return words.map((word) => [word, stem])
  }))
}

/** The core of data: { analyser, firsts, placeWords, ... }. */
export function coreOf (data) {
  return data.made('core', ({ stems, stop_words: stopWords, place_words: placeWords, firsts, ...core }) => (
    { ...core, analyser: new Analyser(stemsOf(stems), stopWords.split(' ')), firsts: sortedOf(firsts), placeWords: new Set(sortedOf(placeWords)) }
  ))
}

/** text with every postcode cut to its sector: the files that are asked for would tell the rest of it. */
export function withoutEndings (text) {
  return numbered(text, (said) => said.replace(SLIP, '$1').replace(ENDING, '$1'))
}

function unaged (text) {
  return numbered(text, (said) => said.replace(AGED_ENDING, '$1aa'))
}

// What change makes of text if it has a digit: a slow phone need not make ready for others what looks for postcodes.
function numbered (text, change) {
  const said = compatible(text)
  return /\d/.test(said) ? change(said) : said
}

/** The words of text with their terms. An age, once it can be read, is no word, and neither is the end of a postcode. */
export function pairsOf (text, { analyser }) {
  return analyser.pairs(withoutEndings(ageIn(unaged(text)).words))
}

/** The shard of other languages that has a term. */
export function languageShard (term) {
  return [...term].slice(0, LANGUAGE_LETTERS).reduce((number, letter) => (number * 31 + letter.codePointAt(0)) % LANGUAGE_SHARDS, 0)
}

/** Whether the sectors are needed for a text in the box for places: every one has a digit. */
export function mayHaveCode (text) {
  return /\d/.test(compatible(text))
}

/** What q and the box for a place tell at once: whether there is an age, whether there is a place, and which parts of the data these need. */
export function toldBy (q, near, { placeWords }) {
  // The number after the first half of a postcode is no age.
  const [aged, coded] = [hasAge(unaged(q).replace(SECOND_HALF, '$1')), hasCode(q)]
  const [names, codes] = [placesOf(q, placeWords), codesOf(q, placeWords)]
  const [placed, digit] = [near || coded || names.length > 0, mayHaveCode(near)]
  const needed = { ages: aged, places: placed, points: placed, sectors: digit || (coded && !codes.length), towns: near && !digit }
  return { aged, placed, parts: [...Object.keys(needed).filter((part) => needed[part]), ...townsOf(names), ...codes] }
}
