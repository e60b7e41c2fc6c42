// What was typed, understood: an age, and units of words with what they may also be called.
// The twin of search/query.py, which gives the reasons.

import { ageIn } from './ages.js'
import { split } from './analysis.js'
import { Foreign } from './languages.js'
import { nearest, nearestStem } from './spelling.js'

const MAX_QUERY = 400
const QUOTED = /["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]/g

/**
 * All that is needed to understand words. vocabulary() gives the words a misspelt one may have meant, and foreign()
 * the data of other languages: both are asked for only when a word is unknown, and may have nothing to give yet.
 * synonyms, from expansions(), may be given where terms are not all there are.
 */
export class Language {
  constructor ({ analyser, terms, settings, vocabulary, foreign = () => null, synonyms = null }) {
    this.analyser = analyser
    this.terms = terms
    this.weights = settings.weights.words
    this.asking = new Set(settings.asking_words)
    this.synonyms = synonyms ?? expansions(settings.synonyms, new Set(terms))
    this.vocabulary = vocabulary
    this.foreign = () => new Foreign(foreign())
    const phrases = [...this.synonyms.keys()].map((phrase) => phrase.split(' '))
    this.longest = Math.max(1, ...phrases.map((phrase) => phrase.length))
    this.knownTerms = new Set([...terms, ...phrases.flat()])
  }

  /** Whether the index or the synonyms have word, folded. */
  known (word) {
    return this.analyser.isStopWord(word) || this.knownTerms.has(this.analyser.term(word))
  }
}

/** Each phrase of the synonym groups with what it also finds, leaving out what the index, known, does not have. */
export function expansions (groups, known) {
  const found = new Map()
  for (const [weight, words, to = words] of groups) {
    for (const phrase of words.split(';')) {
      if (!found.has(phrase)) found.set(phrase, new Map())
      const row = found.get(phrase)
      for (const other of to.split(';')) {
        const has = other !== phrase && other.split(' ').every((term) => known.has(term))
        if (has) row.set(other, Math.max(row.get(other) ?? 0, weight))
      }
    }
  }
  const rows = [...found].filter(([, row]) => row.size)
  return new Map(rows.map(([phrase, row]) => [phrase, [...row].map(([terms, weight]) => ({ weight, terms: terms.split(' ') }))]))
}

/** The words of text, its place already taken out: { units, age, corrections, unknown, tongue }. */
export function understand (text, language) {
  const { age, rest } = ageIn(text.slice(0, MAX_QUERY))
  const quoted = new Set([...rest.matchAll(QUOTED)].flatMap(([, part]) => split(part)))
  const pairs = language.analyser.pairs(rest)
  if (!language.weights.on) {
    const units = pairs.map(({ word, term }) => ({ words: [word], terms: [term], expansions: [], prefixes: [], weight: 1, further: 0, part: 1 }))
    return { units, age, corrections: [], unknown: [], tongue: null }
  }
  const begun = pairs.length && !quoted.has(pairs.at(-1).word) ? begunBy(pairs.at(-1), language) : []
  if (pairs.length && !begun.length) pairs.push(runOn(pairs.pop(), quoted, language))
  const strange = strangeOf(begun.length ? pairs.slice(0, -1) : pairs, quoted, language)
  const foreign = strange.size ? language.foreign() : new Foreign()
  const { better, corrections, unknown } = corrected(pairs, strange, foreign, language)
  const units = grouped(better, new Set(corrections.map(({ word }) => word)), foreign, language)
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

function strangeOf (pairs, quoted, { knownTerms }) {
  return new Set(pairs.filter(({ word, term }) => !knownTerms.has(term) && !quoted.has(word)).map(({ word }) => word))
}

function begunBy ({ word, term }, { terms, weights }) {
  return word.length < weights.prefix_letters ? [] : terms.filter((other) => other.startsWith(word) && other !== term)
}

// "communicatio" is on its way to communication, whose stem is shorter than what was typed.
function runOn (pair, quoted, { terms, weights, knownTerms }) {
  const { word, term } = pair
  if (knownTerms.has(term) || quoted.has(word)) return pair
  const { from, to } = runOnLengths(word, weights)
  const shorter = terms.filter((other) => other.length >= from && other.length < to && word.startsWith(other))
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
  const better = pairs.map((pair) => {
    if (!strange.has(pair.word) || foreign.terms.has(pair.term)) return pair
    const spelt = !elsewhere && /^\p{L}+$/u.test(pair.word)
    const word = spelt ? nearestOf(pair.word, language) : ''
    if (word) corrections.push({ typed: pair.word, word })
    else unknown.push(pair.word)
    return word ? { word, term: language.analyser.term(word) } : pair
  })
  return { better, corrections, unknown }
}

// The word of the vocabulary that word may have meant, or one of the same stem.
function nearestOf (word, { vocabulary, analyser }) {
  const all = vocabulary()
  const [near] = nearest(word, all)
  if (near) return near
  const words = new Map([...all].reverse().map((other) => [analyser.term(other), other]))
  return words.get(nearestStem(word, words.keys())) ?? ''
}

// Group the words: the longest phrase that has synonyms first, from the left.
function grouped (pairs, guessed, foreign, language) {
  const units = []
  for (let start = 0; start < pairs.length;) {
    let size = Math.min(Math.max(language.longest, foreign.longest), pairs.length - start)
    while (size > 1 && !expansionsOf(pairs.slice(start, start + size), foreign, language).length) size--
    const part = pairs.slice(start, start + size)
    const expansions = expansionsOf(part, foreign, language)
    units.push({
      words: part.map(({ word }) => word),
      terms: part.map(({ term }) => term),
      expansions,
      prefixes: [],
      weight: part.some(({ word }) => guessed.has(word)) ? language.weights.spelling : 1,
      further: language.weights.further,
      part: expansions.length ? language.weights.part : 1
    })
    start += size
  }
  return units
}

function expansionsOf (pairs, foreign, { synonyms, knownTerms, weights }) {
  const found = synonyms.get(phrase(pairs)) ?? foreign.phrases.get(phrase(pairs)) ?? []
  if (found.length || pairs.length !== 2 || !/^\p{Nd}+$/u.test(pairs[1].term)) return found
  // "DSPL 7" is DSPL7, and "Step 2" Step2.
  const joined = pairs[0].term + pairs[1].term
  return knownTerms.has(joined) ? [{ weight: weights.joined, terms: [joined] }] : []
}

function phrase (pairs) {
  return pairs.map(({ term }) => term).join(' ')
}
