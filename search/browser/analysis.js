// Text to terms: fold, split, leave out stop words, stem. The twin of search/analysis.py: both must pass
// tests/search/analysis_cases.json.

import { split } from './split.js'
import { stem } from './stemmer.js'

const ARTICLE = /^(?:[\u0648\u0628\u06a9\u0641]?\u0627\u0644|\u0644\u0644)(?=[\p{L}\p{N}]{3})/u
const PLAIN = /^[a-z]{3,}$/

/** Turns text into the terms of the index. */
export class Analyser {
  #stopWords
  #terms = new Map()

  constructor (stems, stopWords) {
    /** Words that the stemmer would treat badly, each with its stem. */
    this.stems = new Map(Object.entries(stems))
    this.#stopWords = new Set(stopWords)
  }

  isStopWord (word) {
    return this.#stopWords.has(word)
  }

  /** The stem of one folded word: words of a to z are stemmed, and Arabic ones lose their article. */
  term (word) {
    // To stem takes long, and the same words come again and again.
    if (!this.#terms.has(word)) this.#terms.set(word, this.stems.get(word) ?? (PLAIN.test(word) ? stem(word) : word.replace(ARTICLE, '')))
    return this.#terms.get(word)
  }

  /** { word, term } for each word of text that is not a stop word. */
  pairs (text) {
    return split(text).filter((word) => !this.isStopWord(word)).map((word) => ({ word, term: this.term(word) }))
  }

  terms (text) {
    return this.pairs(text).map((pair) => pair.term)
  }
}
