// What was typed, understood: an age, and units of words with what they may also be called.
// The twin of search/query.py, which gives the reasons.

import { ageIn } from './ages.js'
import { split } from './analysis.js'
import { Foreign } from './languages.js'
import { Meaning } from './meanings.js'
import { LETTER, apart, ending, meant } from './spelling.js'

const MAX_QUERY = 400
const NOTHING_FOREIGN = new Foreign()
const QUOTED = /["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]/g

/**
 * All that is needed to understand words. meanings maps phrases to what they may also be called, knownTerms are all that
 * the index or the synonyms have. vocabulary() gives the words a misspelt one may have meant, and foreign() the words of
 * other languages: both are asked for only when a word is unknown, and may have nothing to give yet.
 */
export class Language {
  constructor ({ analyser, terms, settings, meanings, knownTerms, vocabulary, foreign = () => NOTHING_FOREIGN }) {
    Object.assign(this, { analyser, terms, meanings, knownTerms, vocabulary, foreign })
    this.weights = settings.weights.words
    this.asking = new Set(settings.asking_words)
    this.longest = Math.max(1, ...[...meanings.keys()].map((phrase) => phrase.split(' ').length))
  }

  /** Whether the index or the synonyms have word, folded. */
  known (word) {
    return this.analyser.isStopWord(word) || this.knownTerms.has(this.analyser.term(word))
  }
}

/** The words of text, its place already taken out: { units, age, corrections, unknown, tongue }. */
export function understand (text, language) {
  const { age, words: rest } = ageIn(text.slice(0, MAX_QUERY))
  const quoted = new Set([...rest.matchAll(QUOTED)].flatMap(([, part]) => split(part)))
  const pairs = joined(language.analyser.pairs(rest), quoted, language)
  if (!language.weights.on) {
    const units = pairs.map(({ word, term }) => ({ words: [word], terms: [term], meanings: [], prefixes: [], weight: 1, further: 0, part: 1 }))
    return { units, age, corrections: [], unknown: [], tongue: null }
  }
  const begun = pairs.length && !quoted.has(pairs.at(-1).word) ? begunBy(pairs.at(-1), language) : []
  if (pairs.length && !begun.length) pairs.push(runOn(pairs.pop(), quoted, language))
  const strange = strangeOf(begun.length ? pairs.slice(0, -1) : pairs, quoted, language)
  const foreign = strange.size ? language.foreign() : NOTHING_FOREIGN
  const { better, corrections, unknown } = corrected(pairs, strange, foreign, language)
  const units = grouped(better, new Set(corrections.flatMap(({ word }) => word.split(' '))), foreign, language)
  if (units.length && begun.length) units.at(-1).prefixes = begun
  const telling = units.filter(({ words }) => words.length > 1 || !language.asking.has(words[0]))
  const tongue = foreign.tongueOf(units.map(({ terms }) => terms.join(' ')))
  return { units: telling.length ? telling : units, age, corrections, unknown, tongue }
}

/** text with the word that folds to typed in double quotes, so that it is taken as it is. */
export function instead (text, typed) {
  const parts = text.split(/\s+/).filter(Boolean)
  const quoted = parts.map((part) => (split(part).join(' ') === typed ? `"${part}"` : part))
  return [...quoted, ...(quoted.join() === parts.join() ? [`"${typed}"`] : [])].join(' ')
}

function strangeOf (pairs, quoted, { knownTerms, asking }) {
  const strange = ({ word, term }) => !knownTerms.has(term) && !quoted.has(word) && !asking.has(word)
  return new Set(pairs.filter(strange).map(({ word }) => word))
}

function begunBy ({ word, term }, { terms, weights }) {
  return word.length < weights.prefix_letters ? [] : terms.filter((other) => other.startsWith(word) && other !== term)
}

// "communicatio" is on its way to communication, whose stem is shorter than what was typed.
function runOn (pair, quoted, { terms, weights, knownTerms }) {
  const { word, term } = pair
  if (knownTerms.has(term) || quoted.has(word)) return pair
  const { from, to } = runOnLengths(word, weights)
  const shorter = terms.filter((other) => other.length >= from && other.length < to && word.startsWith(other) && ending(word.slice(other.length)))
  return { word, term: shorter.reduce((best, other) => (other.length > best.length ? other : best), shorter[0] ?? term) }
}

/** How many letters a term may have that word, half typed, runs on from: from this many, and fewer than to. */
export function runOnLengths (word, { prefix_letters: least }) {
  return { from: Math.max(least + 2, word.length - 5), to: word.length }
}

function corrected (pairs, strange, foreign, language) {
  const corrections = []
  const unknown = []
  const elsewhere = pairs.some(({ word, term }) => strange.has(word) && foreign.terms.has(term))
  const better = pairs.flatMap((pair) => {
    if (!strange.has(pair.word) || foreign.terms.has(pair.term)) return [pair]
    const spelt = !elsewhere && /^\p{L}+$/u.test(pair.word)
    const words = spelt ? meantBy(pair.word, language) : []
    if (words.length) corrections.push({ typed: pair.word, word: words.join(' ') })
    else unknown.push(pair.word)
    return words.length ? words.map((word) => ({ word, term: language.analyser.term(word) })) : [pair]
  })
  return { better, corrections, unknown }
}

// The word of the vocabulary that word may have meant, or the two that were run together; [] if there is none.
function meantBy (word, { vocabulary, analyser, knownTerms }) {
  const words = new Map(vocabulary().map((other) => [other, analyser.term(other)]))
  // The vocabulary has one word of each stem, which for those of stems.yml may be quite another.
  for (const [other, stem] of analyser.stems) if (knownTerms.has(stem)) words.set(other, stem)
  const { near, cost } = meant(word, words)
  // Two words without a space are likelier than two slips.
  const parts = near && cost <= LETTER ? [] : apart(word, (part) => knownTerms.has(analyser.term(part)))
  return parts.length ? parts : near ? [near] : []
}

// Two words that follow each other as one, where one of them is unknown and both together are a word: "foot ball".
function joined (pairs, quoted, { analyser, knownTerms }) {
  const found = []
  for (const pair of pairs) {
    const before = found.at(-1)
    const word = (before?.word ?? '') + pair.word
    const unknown = before && !(knownTerms.has(before.term) && knownTerms.has(pair.term))
    const whole = unknown && !quoted.has(before.word) && !quoted.has(pair.word) && knownTerms.has(analyser.term(word))
    if (whole) found.pop()
    found.push(whole ? { word, term: analyser.term(word) } : pair)
  }
  return found
}

// Group the words: the longest phrase that has a meaning first, from the left.
function grouped (pairs, guessed, foreign, language) {
  const units = []
  for (let start = 0; start < pairs.length;) {
    let size = Math.min(Math.max(language.longest, foreign.longest), pairs.length - start)
    while (size > 1 && !meaningsOf(pairs.slice(start, start + size), foreign, language).length) size--
    const part = pairs.slice(start, start + size)
    const meanings = meaningsOf(part, foreign, language)
    units.push({
      words: part.map(({ word }) => word),
      terms: part.map(({ term }) => term),
      meanings,
      prefixes: [],
      weight: part.some(({ word }) => guessed.has(word)) ? language.weights.spelling : 1,
      further: language.weights.further,
      part: meanings.length ? language.weights.part : 1
    })
    start += size
  }
  return units
}

function meaningsOf (pairs, foreign, { analyser, meanings, knownTerms, weights }) {
  const phrase = pairs.map(({ term }) => term).join(' ')
  const found = meanings.get(phrase) ?? foreign.phrases.get(phrase) ?? []
  if (found.length || pairs.length !== 2) return found
  // "DSPL 7" is DSPL7, "Step 2" Step2, and "foot ball" football.
  const whole = analyser.term(pairs[0].word + pairs[1].word)
  return knownTerms.has(whole) ? [new Meaning(weights.joined, [[whole]])] : []
}
