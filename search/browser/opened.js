// Shards of words: what is in one, and in which of them a half typed word may be. A part of the twin of search/words.py.

import { shardOf, shardsBegun } from './base.js'
import { longestOf, meaningsOf } from './meanings.js'
import { runOnLengths } from './query.js'

// The most shards that are fetched for what a half typed word may become.
const MOST_BEGUN = 10

// Columns of rows, before the others of a shard.
const ROWS = 5

/** The shards of what word, half typed, may become, or runs on from. */
export function begunShards (word, core, weights) {
  if (word.length < weights.prefix_letters) return []
  // "p" may be on its way to "ph", which sounds otherwise.
  const begun = [word, ...(word.endsWith('p') ? [`${word}h`] : [])].flatMap((one) => shardsBegun(one, core))
  for (let length = runOnLengths(word, weights).from; length < word.length; length++) begun.push(shardOf(word.slice(0, length), core))
  return new Set(begun).size > MOST_BEGUN ? [] : begun
}

/** A shard as a Language needs it; its rows go to rows, and the names in it to names. */
export function opened (shard, rows, names, further) {
  const [meant, others, asking, named, missed, abroad, whole] = shard.slice(ROWS)
  const words = rows.add(shard)
  if (named) names.add(named)
  const meanings = meaningsOf(meant, further)
  const terms = words.map(([term]) => term)
  const known = new Set([...terms, ...[...meanings.keys(), others].flatMap((text) => text.split(' '))])
  return { words, terms, meanings, known, asking: asking.split(' '), missed: missed.split(' '), abroad: abroad.split(' '), whole, longest: longestOf(meanings) }
}
