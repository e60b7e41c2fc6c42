// What was typed, understood: an age, and units of words with what they may also be called.
// The twin of search/query.py, which gives the reasons.

import { ageIn, pairsOf, split } from './base.js'
import { asks, grouped } from './grouping.js'
import { heard } from './heard.js'
import { vocabularyOf } from './lexicon.js'

// Letters from which on the beginning of a word tells which it may be.
const TELLING = 5
const NO_GUESS = { corrections: [], unknown: [], tongue: null }
const QUOTED = /["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]/g

/**
 * All that is needed to understand words: an analyser, the weights of words, and shards. Each has words, as Rows.add gives them, their
 * terms, meanings, a Map from phrases of longest words at most to what they may also be called, known, the Set of all the terms in any
 * of these, asking, the words that say that somebody asks, and abroad, the terms of other languages that sound like ours.
 */
export class Language {
  #vocabulary = null

  constructor (shards, given) {
    Object.assign(this, given, { shards })
    this.terms = shards.flatMap(({ terms }) => terms)
    this.asking = new Set(shards.flatMap(({ asking }) => asking))
    this.longest = Math.max(1, ...shards.map(({ longest }) => longest))
  }

  /** Whether the index or the synonyms have a term. */
  has (term) {
    return this.shards.some(({ known }) => known.has(term))
  }

  /** The same of word, folded. */
  known (word) {
    return this.analyser.isStopWord(word) || this.has(this.analyser.term(word))
  }

  /** What a phrase of terms may also be called: with what was said beside it, and without. Two shards may have the same meaning. */
  meaningsOf (phrase) {
    const all = this.said.flatMap((one) => this.shards.flatMap(({ meanings }) => meanings.get(phrase + one) ?? []))
    return all.filter(({ name }, place) => all.findIndex((other) => other.name === name) === place)
  }

  /** Whether a term of another language sounds like one of ours. */
  abroad (term) {
    return this.shards.some(({ abroad }) => abroad.includes(term))
  }

  /** The rows of terms: those that documents have, or if none of them is, or with meant, of what they may also be called. */
  rowsOf (terms, meant = false) {
    const held = terms.filter((term) => this.shards.some(({ words }) => words.some(([other, , count]) => count && other === term)))
    return held.length && !meant ? held : [...held, ...terms.flatMap((term) => this.meaningsOf(term).map((meaning) => meaning.rowName(1)))]
  }

  /** The words that a misspelt one may have meant: a Map to their terms. */
  vocabulary () {
    return (this.#vocabulary ??= vocabularyOf(this.shards.flatMap(({ words }) => words)))
  }
}

/**
 * The words of text, its place, whose name placed is, already taken out: { units, asking, age, stage, corrections, unknown, tongue }. Or { strange, joined }, when it has
 * words that nobody knows, which sound like none at hand, and guess is not there: the exports of foreign.js, or of unknown.js, which do for one strange word
 * in our letters if it is alone or of no other language, with foreign(strange), words of other languages, and, which is not needed beside these,
 * wider(strange, joined), the language with more words, among them those that strange ones may be slips of, and joined.
 */
export function understand (text, language, guess, placed) {
  const { age, rest: ageless, words: rest } = ageIn(text)
  language.said = [' @' + age, ' @' + placed, '']
  const stage = age !== null && ageless !== rest
  const quoted = new Set([...rest.matchAll(QUOTED)].flatMap(([, part]) => split(part)))
  const pairs = joined(pairsOf(text, language), quoted, language)
  if (!language.weights.on) return { ...NO_GUESS, units: grouped(pairs, language), age, stage }
  const last = pairs.at(-1)
  const begun = last && !quoted.has(last.word) ? begunBy(last, language) : []
  // The one that makes a phrase with the word before.
  const unknown = last && !language.has(last.term)
  // "Too shy to spea" is on its way to a phrase.
  const whole = begun.find((end) => language.meaningsOf(pairs.at(-2)?.term + ' ' + end)[0])
  if (unknown && whole) last.term = whole
  if (guess && last && !begun.length) pairs.push(guess.runOn(pairs, quoted, language))
  const strange = strangeOf(begun.length ? pairs.slice(0, -1) : pairs, quoted, language)
  const near = guess ? null : heard(strange, language)
  const read = !strange.size || near ? understood(pairs, near, language) : guess && guessed(pairs, strange, quoted, guess, language)
  if (!read) return { strange, joined: besideOf(pairs, strange) }
  const { units, wider, ...found } = read
  if (units.length && begun.length) units.at(-1).prefixes = language.rowsOf(begun, unknown && last.word.length >= TELLING)
  const finds = ({ meanings, prefixes, terms }) => meanings.length || prefixes.length || wider.rowsOf(terms).length
  const staged = split(rest).filter((word) => !split(ageless).includes(word))
  const ofStage = ({ words }) => words.every((word) => staged.includes(word))
  // The age says what a stage says that nothing has.
  let telling = units.filter((unit) => !asks(unit, found.asking) && (finds(unit) || !ofStage(unit)))
  // There may be more words of another language than we know.
  if (telling.length ? found.tongue && !telling.some(finds) : age === null && !placed) telling = units
  // The words of a stage weigh less beside others: the age says the same already.
  if (!telling.every(ofStage)) for (const unit of telling.filter(ofStage)) unit.weight *= language.weights.stage
  return { units: telling, age, stage, ...found }
}

// With what the words that nobody knows sound like.
function understood (pairs, near, language) {
  const corrections = [...near ?? []].map(([typed, word]) => ({ typed, word }))
  const meant = pairs.map((pair) => (near?.has(pair.word) ? pairOf(near.get(pair.word), language) : pair))
  return { ...NO_GUESS, units: grouped(meant, language, null, new Set(near?.values())), asking: language.asking, wider: language, corrections }
}

function pairOf (word, { analyser }) {
  return { word, term: analyser.term(word) }
}

// Undefined if all of foreign.js, or what the strange words may be slips of, are needed and not there.
function guessed (pairs, strange, quoted, guess, own) {
  const foreign = guess.foreign(strange)
  const abroad = guess.abroad(pairs, strange, foreign)
  if (abroad.size && pairs.length > 1 && !foreign.complete) return
  const language = abroad.size ? own : guess.wider(strange, besideOf(pairs, strange))
  if (!language) return
  language.said = own.said
  const { better, corrections, unknown } = guess.corrected(joined(pairs, quoted, language), strange, foreign, language, abroad)
  const units = grouped(better, language, foreign, new Set(corrections.flatMap(({ word }) => word.split(' '))))
  const asking = new Set([...language.asking, ...foreign.asking])
  return { units, asking, wider: language, corrections, unknown, tongue: foreign.tongueOf(units.map(({ terms }) => terms.join(' '))) }
}

// The words that strange ones make with those beside them.
function besideOf (pairs, strange) {
  const beside = pairs.slice(1).map(({ word }, place) => [pairs[place].word, word])
  return beside.filter((both) => both.some((word) => strange.has(word))).map((both) => both.join(''))
}

function strangeOf (pairs, quoted, language) {
  const strange = ({ word, term }) => (
    !/[0-9]/.test(word) && !language.has(term) && !quoted.has(word) && !language.asking.has(word) && !language.asking.has(word.replace(/s$/, ''))
  )
  return new Set(pairs.filter(strange).map(({ word }) => word))
}

function begunBy ({ word, term }, { terms, weights }) {
  return word.length < weights.prefix_letters ? [] : terms.filter((other) => other.startsWith(word) && other !== term)
}

/** How many letters a term may have that word, half typed, runs on from: from this many, and fewer than to. */
export function runOnLengths (word, { prefix_letters: least }) {
  return { from: Math.max(least + 2, word.length - 5), to: word.length }
}

// Two words that follow each other as one, where one of them is unknown and both together are a word: "foot ball".
function joined (pairs, quoted, language) {
  const found = []
  for (const pair of pairs) {
    const before = found.at(-1)
    const word = before?.word + pair.word
    const unknown = before && !(language.has(before.term) && language.has(pair.term))
    const term = unknown && !quoted.has(before.word) && !quoted.has(pair.word) && language.analyser.term(word)
    const whole = term && language.has(term)
    if (whole) found.pop()
    found.push(whole ? { word, term } : pair)
  }
  return found
}
