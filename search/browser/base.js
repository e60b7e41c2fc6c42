// What names the shards of a query: a page can fetch this apart, and ask for them while the rest of the engine is on its way.

import { ageIn } from './ages.js'
import { shardOf } from './layout.js'

export { ageIn }
export { Analyser } from './analysis.js'
export { Data, SearchError } from './data.js'
export { shardOf, shardsAlike, shardsBegun } from './layout.js'

/** The shards of the words of text. An age in it is no word. */
export function shardsOf (text, analyser, core) {
  return analyser.pairs(ageIn(text).words).map(({ term }) => shardOf(term, core))
}
