// What documents are called. The twin of named() in search/texts.py.

import { split } from './analysis.js'
import { decodeAscending } from './codec.js'

/** Pairs of a document's number and { id, title, url }; pattern is that of most addresses. */
export function named ({ numbers, ids, titles, urls }, pattern) {
  return decodeAscending(numbers).map((number, place) => {
    const id = ids[place] || split(titles[place]).join('-')
    return [number, { id, title: titles[place], url: urls[place] ?? pattern.replaceAll('{id}', id) }]
  })
}
