// Text to terms: fold, split, leave out stop words, stem. The twin of search/analysis.py: both must pass
// tests/search/analysis_cases.json.

import { stem } from './stemmer.js'

const MAX_WORD = 40
const APOSTROPHES = /['\u2018\u2019\u02bc`\u00b4]/g
const INVISIBLE = /[\u00ad\u0640\u200c-\u200f\u2060\ufeff]/g
const ACCENTS = /([a-z])[\u0300-\u036f]+/g
const ARABIC_MARKS = /[\u064b-\u065f\u0670]/g
const ALIKE = new Map([...'\u0142\u0131\u0643\u064a\u0649\u0629\u06c1'].map((letter, place) => [letter, 'li\u06a9\u06cc\u06cc\u0647\u0647'[place]]))
const ALIKES = /[\u0142\u0131\u0643\u064a\u0649\u0629\u06c1]/g
const ARTICLE = /^(?:[\u0648\u0628\u06a9\u0641]?\u0627\u0644|\u0644\u0644)(?=[\p{L}\p{N}]{3})/u
const WORDS = /[\p{L}\p{N}\p{M}]+/gu
const PLAIN = /^[a-z]{3,}$/

/** Lower-case text without accents, apostrophes, invisible characters or compatibility forms (NFKC). */
export function fold (text) {
  const lowered = text.normalize('NFKC').replace(APOSTROPHES, '').replace(INVISIBLE, '').toLowerCase()
  const bare = lowered.normalize('NFD').replace(ACCENTS, '$1').replace(ARABIC_MARKS, '').normalize('NFC')
  return bare.replace(ALIKES, (letter) => ALIKE.get(letter))
}

/** The words of text, folded: runs of letters, digits and marks of any script. */
export function split (text) {
  return (fold(text).match(WORDS) ?? []).map((word) => [...word].slice(0, MAX_WORD).join(''))
}

/** Turns text into the terms of the index. */
export class Analyser {
  #stopWords

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
    return this.stems.get(word) ?? (PLAIN.test(word) ? stem(word) : word.replace(ARTICLE, ''))
  }

  /** { word, term } for each word of text that is not a stop word. */
  pairs (text) {
    return split(text).filter((word) => !this.isStopWord(word)).map((word) => ({ word, term: this.term(word) }))
  }

  terms (text) {
    return this.pairs(text).map((pair) => pair.term)
  }
}
