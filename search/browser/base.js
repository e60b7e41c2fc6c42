// What a query asks for before anything is known of its words: a page can fetch this apart, and begin to fetch that while the rest
// of the engine is on its way.

import { ageIn } from './ages.js'
import { Analyser } from './analysis.js'
import { shardOf } from './layout.js'
import { once } from './once.js'
import { sortedOf } from './sorted.js'
import { hasCode, hasName } from './told.js'

export { ageIn, Analyser, hasCode, hasName, once, shardOf }
export { Data, SearchError } from './data.js'
export { shardsAlike, shardsBegun, skeleton } from './layout.js'
export { sortedOf } from './sorted.js'
export { split } from './split.js'
export { isMixed, nameKey, nameWords, plain, tokensOf } from './told.js'

const SECOND_HALF = /\b([a-z]{1,2}\d[a-z\d]?)\s+\d\S*/gi

/** What only a place needs. */
export const placing = /* @__PURE__ */ once(() => import('./placing.js'))

/** The core of data: { analyser, firsts, placeWords, ... }. */
export function coreOf (data) {
  return data.made('core', ({ stems, stop_words: stopWords, place_words: placeWords, firsts, ...core }) => (
    { ...core, analyser: new Analyser(stems, stopWords), firsts: sortedOf(firsts), placeWords: new Set(sortedOf(placeWords)) }
  ))
}

/** The shards of the words of text. An age in it is no word. */
export function shardsOf (text, core) {
  return core.analyser.pairs(ageIn(text).words).map(({ term }) => shardOf(term, core))
}

/** What q tells at once: whether it has an age, whether it names a place, and which parts of the data these need. */
export function toldBy (q, { placeWords }) {
  // The number after the first half of a postcode is no age.
  const [aged, coded] = [ageIn(q.replace(SECOND_HALF, '$1')).age !== null, hasCode(q)]
  const named = hasName(q, placeWords)
  const needed = { ages: aged, places: coded || named, points: coded || named, sectors: coded, towns: named }
  return { aged, placed: coded || named, parts: Object.keys(needed).filter((part) => needed[part]) }
}
