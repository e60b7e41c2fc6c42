// What documents are called. The twin of named() in search/texts.py.

import { decode, decodeAscending } from './codec.js'
import { split } from './base.js'

/** Pairs of a document's number and { id, title, url }; pattern is that of most addresses. */
export function named ({ numbers, cut, ids, titles, urls }, pattern) {
  const cuts = decode(cut)
  return decodeAscending(numbers).map((number, place) => {
    const slug = split(titles[place]).join('-')
    const id = slug.slice(0, slug.length - cuts[place]) + ids[place]
    return [number, { id, title: titles[place], url: urls[place] ?? pattern.replaceAll('{id}', id) }]
  })
}
