// Words in shards. The twin of the second half of search/lexicon.py.

import { decode, decodeAscending, endOf, length } from './codec.js'
import { isMadeUp } from './meanings.js'

const STEP = 1.03
const COARSE = 4
const NONE = [0, '', '']

/** Term to its row, { numbers, scores } of documents, over the shards that were added; rows are unpacked when asked for. */
export class Rows {
  #powers = []
  #packed = new Map()
  #unpacked = new Map()

  constructor ({ low, most }) {
    for (let power = low; this.#powers.length <= most; power *= STEP) this.#powers.push(power)
  }

  /**
   * Add the rows that a shard begins with; returns its words as [term, its commonest word, how many documents have it]. Throws RangeError
   * when the parts of the shard do not fit each other.
   */
  add ([terms, endings, documents, bases, impacts]) {
    if (!terms) return []
    const [names, ends, gaps, lows] = [terms.split(' '), endings.split(' '), documents.split(' '), decode(bases)]
    const words = []
    let start = 0
    names.forEach((term, place) => {
      const end = endOf(impacts, start, length(gaps[place]))
      this.#packed.set(term, [lows[place], gaps[place], impacts.slice(start, end)])
      if (!isMadeUp(term)) words.push([term, wordOf(term, ends[place]), length(gaps[place])])
      start = end
    })
    if (start !== impacts.length || lows.length !== names.length) throw new RangeError('a shard of words is not whole')
    return words
  }

  /** Whether a shard with term was added. */
  has (term) {
    return this.#packed.has(term)
  }

  get (term) {
    if (!this.#unpacked.has(term)) this.#unpacked.set(term, this.#unpack(this.#packed.get(term) ?? NONE))
    return this.#unpacked.get(term)
  }

  #unpack ([base, gaps, impacts]) {
    return {
      numbers: new Uint32Array(decodeAscending(gaps)),
      scores: new Float64Array(decode(impacts).map((level) => this.#powers[base + COARSE * level]))
    }
  }
}

/** Words that a misspelt one may have meant, each with its term, those of most documents first; words are as Rows.add gives them. */
export function vocabularyOf (words) {
  const kept = words.filter(([, word]) => [...word].length > 3 && /^\p{L}+$/u.test(word))
  return new Map(kept.sort(([, a, m], [, b, n]) => n - m || (a < b ? -1 : 1)).map(([term, word]) => [word, term]))
}

function wordOf (term, ending) {
  const gone = /^\d/.test(ending) ? Number(ending[0]) : 0
  return term.slice(0, term.length - gone) + (gone ? ending.slice(1) : ending)
}
