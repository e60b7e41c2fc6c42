// What is known of every document, as columns: of small numbers, since there may be many documents. The twin of the second half of
// search/columns.py.

import { decode } from './codec.js'
import { Facets } from './filters.js'

const REACHES = ['local', 'county', 'online', 'national']

/** What ranking knows of every document: kinds, each { reach, areas }, and by number the place of its kind among them. */
export function kindsOf ({ reach, areas, lists }) {
  const reaches = decode(reach)
  return {
    kinds: lists.flatMap((names) => REACHES.map((reach) => ({ reach, areas: names.split(' ').filter(Boolean) }))),
    kindOf: new Uint16Array(decode(areas).map((list, number) => list * REACHES.length + reaches[number]))
  }
}

/** The ages of documents by number: from is one more than the first, or 0 where nothing is said. */
export function agesOf ({ from, to, documents }) {
  const ranges = decode(documents)
  const [low, high] = [decode(from), decode(to)]
  const ofEach = (ages) => new Uint16Array(ranges.map((range) => ages[range]))
  return { from: ofEach(low), to: ofEach(high) }
}

/** The facets as filters use them. Different sets of values are few, and documents many. */
export function facetsOf ({ labels, columns }) {
  return new Facets(labels, Object.fromEntries(Object.entries(columns).map(([facet, { sets, documents }]) => (
    [facet, { sets: sets.map(decode), of: new Uint16Array(decode(documents)) }]
  ))))
}
