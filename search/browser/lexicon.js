// Words in shards. The twin of the second half of search/lexicon.py, which says how words name their shard.

import { decode, decodeAscending, endOf, length } from './codec.js'
import { isMadeUp } from './meanings.js'

const STEP = 1.03
const COARSE = 4
const SLIPS = 6
const LAST = '\uffff'
const NONE = new Map()
const CLASSES = new Map(['ckqsxz', 'gj', 'mn', 'fv'].flatMap((group) => [...group].map((letter) => [letter, group[0]])))

/** The sound of term without what people get wrong: vowels, h, doubled letters, c for s, m for n. */
export function skeleton (term) {
  const heard = term.replaceAll('ph', 'f').replace(/^(?:p(?=s)|[kg](?=n)|w(?=r))/, '')
  const classed = [...heard].map((letter) => CLASSES.get(letter) ?? letter).join('')
  return classed.replace(/(.)\1+/gu, '$1').replace(/(?<=.)[aeiouyhw]/gu, '').replace(/^[aeiouy]/, 'a')
}

/** The number of the shard that has term. */
export function shardOf (term, core) {
  return shardAt(`${skeleton(term)} ${term}`, core)
}

/** The shards of all terms that begin with word, but those that "p" makes "ph" of. */
export function shardsBegun (word, core) {
  const sounds = skeleton(word)
  return between(sounds, sounds + LAST, core)
}

/** The shards of what word may be a slip of; lexicon.py says which. */
export function shardsAlike (word, core) {
  const sounds = new Set([skeleton(word)])
  for (let at = 0; at < Math.min(SLIPS, word.length); at++) {
    const [before, letter, next, after] = [word.slice(0, at), word[at], word.slice(at + 1, at + 2), word.slice(at + 2)]
    sounds.add(skeleton(before + next + after)).add(skeleton(before + next + letter + after))
  }
  return [...sounds].flatMap((one) => between(one, `${one} ${LAST}`, core))
}

function between (from, to, core) {
  const first = shardAt(from, core)
  return Array.from({ length: shardAt(to, core) + 1 - first }, (_, place) => first + place)
}

function shardAt (place, { firsts }) {
  return Math.max(0, firsts.findLastIndex((first) => first <= place))
}

/** Term to a Map from document number to score, over the shards that were added; rows are unpacked when asked for. */
export class Rows {
  #powers = []
  #packed = new Map()
  #unpacked = new Map()

  constructor ({ low, most }) {
    for (let power = low; this.#powers.length <= most; power *= STEP) this.#powers.push(power)
  }

  /**
   * Add the rows of a shard; returns its words as [term, its commonest word, how many documents have it]. Throws RangeError
   * when the parts of the shard do not fit each other.
   */
  add ({ terms, endings, documents, bases, impacts }) {
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

  get (term) {
    if (!this.#unpacked.has(term)) this.#unpacked.set(term, this.#unpack(this.#packed.get(term)))
    return this.#unpacked.get(term)
  }

  #unpack (row) {
    if (!row) return NONE
    const [base, gaps, impacts] = row
    const levels = decode(impacts)
    return new Map(decodeAscending(gaps).map((number, place) => [number, this.#powers[base + COARSE * levels[place]]]))
  }
}

/** Words, as Rows.add gives them, that a misspelt one may have meant, those of most documents first. */
export function vocabularyOf (words) {
  const counts = new Map(words.map(([, word, count]) => [word, count]))
  const kept = [...counts].filter(([word]) => [...word].length > 3 && /^\p{L}+$/u.test(word))
  return kept.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word)
}

function wordOf (term, ending) {
  const gone = /^\d/.test(ending) ? Number(ending[0]) : 0
  return term.slice(0, term.length - gone) + (gone ? ending.slice(1) : ending)
}
