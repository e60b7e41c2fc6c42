// What documents are called. The twin of named() in search/texts.py.

import { decode, decodeAscending } from './codec.js'
import { split } from './base.js'

/** Names, { id, title, url }, by number of the document, as far as they have come; each is made when it is asked for. */
export class Names {
  #pattern
  #packed = new Map()
  #made = new Map()

  /** pattern is that of most addresses. */
  constructor (pattern) {
    this.#pattern = pattern
  }

  add (column) {
    const cuts = decode(column.cut)
    decodeAscending(column.numbers).forEach((number, place) => this.#packed.set(number, { column, place, cut: cuts[place] }))
  }

  has (number) {
    return this.#packed.has(number)
  }

  get (number) {
    if (!this.#made.has(number) && this.has(number)) this.#made.set(number, this.#make(this.#packed.get(number)))
    return this.#made.get(number)
  }

  #make ({ column: { ids, titles, urls }, place, cut }) {
    const slug = split(titles[place]).join('-')
    const id = slug.slice(0, slug.length - cut) + ids[place]
    return { id, title: titles[place], url: urls[place] ?? this.#pattern.replaceAll('{id}', id) }
  }
}
