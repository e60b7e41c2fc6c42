// Words in shards. The twin of the second half of search/lexicon.py, which says how words name their shard.

import { decode, decodeAscending } from './codec.js'
import { isMadeUp } from './meanings.js'

const STEP = 1.03
const COARSE = 4
const LAST = '\uffff'
const NONE = new Map()
const CLASSES = new Map(['ckqsxz', 'gj', 'mn', 'fv'].flatMap((group) => [...group].map((letter) => [letter, group[0]])))

/** The sound of term without what people get wrong: vowels, h, doubled letters, c for s, m for n. */
export function skeleton (term) {
  const heard = term.replaceAll('ph', 'f').replace(/^(?:p(?=s)|[kg](?=n)|w(?=r))/, '')
  const classed = [...heard].map((letter) => CLASSES.get(letter) ?? letter).join('')
  return classed.replace(/(.)\1+/gu, '$1').replace(/(?<=.)[aeiouyhw]/gu, '').replace(/^[aeiouy]/, 'a')
}

/** The number of the shard that has term, and words that sound or begin like it. */
export function shardOf (term, core) {
  return shardAt(skeleton(term), core)
}

/** The shards of all terms that begin with word, and of its own beginnings with from letters or more. */
export function shardsOf (word, from, core) {
  const found = new Set()
  for (let length = from; length < word.length; length++) found.add(shardOf(word.slice(0, length), core))
  // "p" may be on its way to "ph", which sounds otherwise.
  for (const begun of word.endsWith('p') ? [word, `${word}h`] : [word]) {
    const sounds = skeleton(begun)
    const last = shardAt(sounds + LAST, core)
    for (let number = shardAt(sounds, core); number <= last; number++) found.add(number)
  }
  return found
}

function shardAt (sounds, { firsts }) {
  return Math.max(0, firsts.findLastIndex((first) => first <= sounds))
}

/** Term to a Map from document number to score, over the shards that were added; rows are unpacked when asked for. */
export class Rows {
  #norms
  #powers
  #packed = new Map()
  #unpacked = new Map()
  #words = new Map()

  constructor ({ count, low, most, norms }) {
    this.#norms = norms ? decode(norms) : Array(count).fill(0)
    this.#powers = [low]
    while (this.#powers.length <= most) this.#powers.push(this.#powers.at(-1) * STEP)
  }

  /** Add the rows of a shard. Throws RangeError when its parts do not fit each other. */
  add ({ terms, endings, documents, bases, impacts }) {
    if (!terms) return
    const names = terms.split(' ')
    const columns = [endings.split(' '), documents.split(' '), decode(bases)]
    const levels = decode(impacts)
    let start = 0
    names.forEach((term, place) => {
      const numbers = decodeAscending(columns[1][place])
      this.#packed.set(term, { base: columns[2][place], numbers, levels: levels.slice(start, start += numbers.length) })
      if (!isMadeUp(term)) this.#words.set(term, wordOf(term, columns[0][place]))
    })
    if (start !== levels.length || columns[2].length !== names.length) throw new RangeError('a shard of words is not whole')
  }

  /** All terms but the made-up ones, in order. */
  get terms () {
    return [...this.#words.keys()].sort()
  }

  get (term) {
    if (!this.#unpacked.has(term)) this.#unpacked.set(term, this.#unpack(this.#packed.get(term)))
    return this.#unpacked.get(term)
  }

  #unpack (row) {
    if (!row) return NONE
    const level = (number, place) => this.#powers[row.base + this.#norms[number] + COARSE * row.levels[place]]
    return new Map(row.numbers.map((number, place) => [number, level(number, place)]))
  }

  /** Words that a misspelt one may have meant, those of most documents first. */
  vocabulary () {
    const counts = [...this.#words].map(([term, word]) => [word, this.#packed.get(term).numbers.length])
    const kept = [...new Map(counts)].filter(([word]) => [...word].length > 3 && /^\p{L}+$/u.test(word))
    return kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
  }
}

function wordOf (term, ending) {
  const gone = /^\d/.test(ending) ? Number(ending[0]) : 0
  return term.slice(0, term.length - gone) + (gone ? ending.slice(1) : ending)
}
