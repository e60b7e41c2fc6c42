// Words of crisis put urgent help first, whatever else matches. The twin of search/crisis.py; fetched when urgent.js says so.

import { split } from './base.js'
import { isSlip } from './urgent.js'

const GAP = 1

/** Looks for words of crisis. helps are phrases, joined by ";", and the words that rule them out, by help. */
export class Crisis {
  #analyser
  #unless
  // The phrases, each with the number of its help, by the term of their first word.
  #begun = new Map()

  constructor (helps, analyser) {
    this.#analyser = analyser
    this.#unless = helps.map(([, unless]) => unless.split(' '))
    for (const [number, [wanted]] of helps.entries()) {
      for (const phrase of wanted.split(';').map((text) => text.split(' '))) {
        const term = analyser.term(phrase[0])
        this.#begun.set(term, [...(this.#begun.get(term) ?? []), { number, phrase }])
      }
    }
  }

  /** Which help a query with words of crisis gets, or -1. known(word): the index has that folded word, so it is no slip. */
  helpFor (text, known) {
    const words = split(text)
    const found = words.flatMap((word, start) => {
      const phrases = known(word) ? this.#begun.get(this.#analyser.term(word)) ?? [] : [...this.#begun.values()].flat()
      return phrases.filter(({ phrase }) => this.#has(words, start, phrase, known)).map(({ number }) => number)
    })
    return found.sort((a, b) => a - b).find((number) => !this.#unless[number].some((word) => words.includes(word))) ?? -1
  }

  #has (words, start, phrase, known) {
    // Alone, a word of four letters is too near to others: "rape" to "rope" and "race".
    const least = phrase.length === 1 ? 5 : 0
    let place = start
    return phrase.every((wanted, found) => {
      const end = Math.min(place + (found ? GAP : 0) + 1, words.length)
      while (place < end && !this.#same(words[place], wanted, least, known)) place++
      return place++ < end
    })
  }

  #same (word, wanted, least, known) {
    if (this.#analyser.term(word) === this.#analyser.term(wanted)) return true
    return !known(word) && wanted.length >= least && isSlip(word, wanted)
  }
}
