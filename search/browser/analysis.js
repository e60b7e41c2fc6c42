// Text to terms: fold, split, leave out stop words, stem. The twin of search/analysis.py: both must pass
// tests/search/analysis_cases.json.

import { stem } from './stemmer.js'

const MAX_WORD = 40
const APOSTROPHES = /['\u2018\u2019\u02bc`\u00b4]/g
// Only Latin accents go: the marks of Bengali or Arabic script are part of the letter.
const ACCENTS = /[\u0300-\u036f]/g
const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const PLAIN = /^[a-z]{3,}$/

/** Lower-case text without accents, apostrophes or compatibility forms (NFKC). */
export function fold (text) {
  const lowered = text.normalize('NFKC').replace(APOSTROPHES, '').toLowerCase()
  return lowered.normalize('NFD').replace(ACCENTS, '').normalize('NFC')
}

/** The words of text, folded: runs of letters, digits and marks of any script. */
export function split (text) {
  return (fold(text).match(WORDS) ?? []).map((word) => [...word].slice(0, MAX_WORD).join(''))
}

/** Turns text into the terms of the index. */
export class Analyser {
  #stems
  #stopWords

  constructor (stems, stopWords) {
    this.#stems = new Map(Object.entries(stems))
    this.#stopWords = new Set(stopWords)
  }

  isStopWord (word) {
    return this.#stopWords.has(word)
  }

  /** The stem of one folded word; only words of a to z are stemmed. */
  term (word) {
    return this.#stems.get(word) ?? (PLAIN.test(word) ? stem(word) : word)
  }

  /** { word, term } for each word of text that is not a stop word. */
  pairs (text) {
    return split(text).filter((word) => !this.isStopWord(word)).map((word) => ({ word, term: this.term(word) }))
  }

  terms (text) {
    return this.pairs(text).map((pair) => pair.term)
  }
}
