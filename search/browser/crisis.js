// Words of crisis put urgent help first, whatever else matches. The twin of search/urgent.py, which gives the reasons; fetched
// when urgent.js says so.

import { split } from './base.js'
import { isSlip } from './urgent.js'

const GAP = 1
const RUN_TOGETHER = 7

/** Looks for words of crisis in the part "crisis" of the data: phrases, patterns by help, signs, numbers, harmless patterns, and words between. */
export class Crisis {
  /** The help there is, by number. */
  help
  #term
  #between
  #harmless
  #numbers
  #plain
  #phrases
  #signs
  #words

  constructor ({ phrases, signs, numbers, harmless, between, help }, analyser) {
    this.help = help
    this.#signs = signs.map((each) => each.split(' ').filter(Boolean))
    this.#numbers = numbers.map((each) => each.split(' ').filter(Boolean).map((number) => new RegExp(`(^| )${[...number].join(' ?')}( |$)`)))
    this.#term = (word) => analyser.term(word)
    this.#between = new Set(between.split(' '))
    this.#harmless = slotsOf(harmless)
    this.#plain = new Set(this.#harmless.flat(2))
    this.#phrases = phrases.flatMap((each, number) => slotsOf(each).map((slots) => ({ number, slots, terms: slots.map((slot) => new Set(slot.map(this.#term))) })))
    this.#words = new Set([...this.#between, ...this.#phrases.flatMap(({ slots }) => slots.flat())])
  }

  /**
   * Which help text gets, or -1. known(word): the index has that folded word, so it is no slip. corrections are { typed, word }:
   * words that are searched for instead. begun is a word of text that is only typed in part, so that it may end a phrase, or be one if it stands alone.
   */
  helpFor (text, known, corrections = [], begun = '') {
    if (!split(text).length) return this.#signs.findIndex((each) => each.some((sign) => text.includes(sign)))
    const instead = new Map(corrections.filter(({ typed }) => !this.#plain.has(typed)).map(({ typed, word }) => [typed, word]))
    const meant = instead.size ? [new Map(), instead] : [instead]
    const found = [...meant.map((words) => this.#first(this.#read(text, words, known), known, begun)), this.#toRing(text)].filter((number) => number >= 0)
    return found.length ? Math.min(...found) : -1
  }

  // The help with a number that text has, or -1.
  #toRing (text) {
    const words = split(text).join(' ')
    return this.#numbers.findIndex((each) => each.some((number) => number.test(words)))
  }

  // The words of text, and those of them that are only guesses.
  #read (text, instead, known) {
    const guesses = new Set()
    const words = split(text).flatMap((word) => {
      const together = word.length < RUN_TOGETHER || this.#plain.has(word) || known(word) ? [] : this.#parts(word)
      const parts = together.length ? together : (instead.get(word) ?? word).split(' ')
      if (together.length || parts.length === 1) for (const part of parts) if (part !== word) guesses.add(part)
      return parts
    })
    return { words, guesses }
  }

  // The words of phrases that word is run together of; [] if it is not.
  #parts (word) {
    // The parts of each ending, the shortest first: to try every way anew would take for ever ("mamamama...").
    const parts = { [word.length]: [] }
    for (let start = word.length - 1; start >= 0; start--) {
      for (let end = word.length; end > start && !parts[start]; end--) {
        if (parts[end] && this.#words.has(word.slice(start, end))) parts[start] = [word.slice(start, end), ...parts[end]]
      }
    }
    return parts[0] ?? []
  }

  #first ({ words, guesses }, known, begun) {
    const covered = this.#covered(words)
    for (const { number, slots, terms } of this.#phrases) {
      const alone = slots.length === 1
      const ends = (word, slot) => word === begun && (!alone || (words.length === 1 && !known(word))) && slot === slots.length - 1 && slots[slot].some((other) => other.startsWith(word))
      const fits = (word, slot) => !(alone && guesses.has(word)) &&
        (terms[slot].has(this.#term(word)) || ends(word, slot) || (!known(word) && slots[slot].some((other) => isSlip(word, other, alone ? mostAlone(other) : undefined))))
      const counts = (places) => places.every((place) => covered[place] < slots.length)
      if (this.#places(words, slots.length, fits, GAP).some(counts)) return number
    }
    return -1
  }

  // For each of words how many words the longest harmless phrase has that it is part of.
  #covered (words) {
    const covered = words.map(() => 0)
    for (const slots of this.#harmless) {
      const found = this.#places(words, slots.length, (word, slot) => slots[slot].includes(word), 0)
      for (const place of found.flat()) covered[place] = Math.max(covered[place], slots.length)
    }
    return covered
  }

  // Where in words the count words of a pattern are, for each place where it begins.
  #places (words, count, fits, gap) {
    return words.map((word, start) => (fits(word, 0) ? this.#from(words, start, count, fits, gap) : [])).filter((places) => places.length)
  }

  #from (words, start, count, fits, gap) {
    const places = [start]
    let left = gap
    for (let place = start + 1; place < words.length && places.length < count; place++) {
      if (fits(words[place], places.length)) {
        places.push(place)
        left = gap
      } else if (!this.#between.has(words[place]) && --left < 0) return []
    }
    return places.length === count ? places : []
  }
}

// How many letters may be wrong in a word that stands alone.
function mostAlone (word) {
  return (word.length > 5) + (word.length > 9)
}

function slotsOf (patterns) {
  return patterns.split(';').filter(Boolean).map((pattern) => pattern.split(' ').map((slot) => slot.split('|')))
}
