// What documents are called. The twin of named() in search/texts.py.

import { decode, decodeAscending } from './codec.js'
import { split } from './base.js'

/** Names, { id, title, url }, by number of the document, as far as they have come; each is made when it is asked for. */
export class Names {
  #pattern
  #columns = new Map()
  #made = new Map()

  /** pattern is that of most addresses. */
  constructor (pattern) {
    this.#pattern = pattern
  }

  add (column) {
    for (const number of decodeAscending(column[0])) this.#columns.set(number, column)
  }

  has (number) {
    return this.#columns.has(number)
  }

  get (number) {
    if (!this.#made.has(number) && this.has(number)) this.#made.set(number, this.#make(number, this.#columns.get(number)))
    return this.#made.get(number)
  }

  #make (number, [numbers, cut, ids, titles, urls]) {
    const place = decodeAscending(numbers).indexOf(number)
    const slug = split(titles[place]).join('-')
    const id = slug.slice(0, slug.length - decode(cut)[place]) + ids[place]
    return { id, title: titles[place], url: urls[place] ?? this.#pattern.replaceAll('{id}', id) }
  }
}
