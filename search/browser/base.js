// What names the shards of a query: a page can fetch this apart, and ask for them while the rest of the engine is on its way.

import { ageIn } from './ages.js'
import { Analyser } from './analysis.js'
import { shardOf } from './layout.js'
import { sortedOf } from './sorted.js'

export { ageIn, Analyser, shardOf, sortedOf }
export { Data, SearchError } from './data.js'
export { shardsAlike, shardsBegun } from './layout.js'
export { split } from './split.js'

/** The core of data: { analyser, firsts, ... }. */
export function coreOf (data) {
  return data.made('core', ({ stems, stop_words: stopWords, firsts, ...core }) => ({ ...core, analyser: new Analyser(stems, stopWords), firsts: sortedOf(firsts) }))
}

/** The shards of the words of text. An age in it is no word. */
export function shardsOf (text, core) {
  return core.analyser.pairs(ageIn(text).words).map(({ term }) => shardOf(term, core))
}
