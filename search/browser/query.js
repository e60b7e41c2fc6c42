// What was typed, understood: an age, and units of words with what they may also be called.
// The twin of search/query.py, which gives the reasons.

import { nearest } from './spelling.js'

const MAX_QUERY = 400
const OLDEST = 25
const SCHOOL_YEAR = /(?:^|\s)(?:year|yr)\s+(\d{1,2})(?=\s|$)/
const STATED_AGE = /(?:^|\s)(?:age|aged|ages)\s+(\d{1,2})(?=\s|$)/
const YEARS_OLD = /(?:^|\s)(\d{1,2})[\s-]*(?:years?|yrs?|yo|y)(?:[\s-]*olds?)?(?=\s|$)/
const LAST_NUMBER = /(?:^|\s)(\d{1,2})$/
const NUMBERED =
  /(?:^|\s)(?:step|dspl|section|s|stage|ks|tier|level|part|post|under|over|band|area|phase|group|regulation|to)\s+\d+$/

/** An age in years taken out of text, and the rest: { age, rest }. */
export function ageIn (text) {
  const lowered = text.toLowerCase()
  for (const [pattern, added] of [[SCHOOL_YEAR, 4], [STATED_AGE, 0], [YEARS_OLD, 0], [LAST_NUMBER, 0]]) {
    const match = pattern.exec(lowered)
    if (!match || (pattern === LAST_NUMBER && NUMBERED.test(lowered))) continue
    const age = Number(match[1]) + added
    const end = match.index + match[0].length
    if (age <= OLDEST) return { age, rest: `${lowered.slice(0, match.index)} ${lowered.slice(end)}`.trim() }
  }
  return { age: null, rest: text }
}

/** All that is needed to understand words. vocabulary() gives the words a misspelt one may have meant. */
export class Language {
  constructor ({ analyser, terms, settings, vocabulary }) {
    this.analyser = analyser
    this.terms = terms
    this.weights = settings.weights.words
    this.asking = new Set(settings.asking_words)
    this.synonyms = expansions(settings.synonyms, new Set(terms))
    this.vocabulary = vocabulary
    const phrases = [...this.synonyms.keys()].map((phrase) => phrase.split(' '))
    this.longest = Math.max(1, ...phrases.map((phrase) => phrase.length))
    this.knownTerms = new Set([...terms, ...phrases.flat()])
  }

  /** Whether the index or the synonyms have word, folded. */
  known (word) {
    return this.analyser.isStopWord(word) || this.knownTerms.has(this.analyser.term(word))
  }
}

// Each phrase of the synonym groups with what it also finds, leaving out what the index does not have.
function expansions (groups, known) {
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

/** The words of text, its place already taken out: { units, age, corrections, unknown }. */
export function understand (text, language) {
  const { age, rest } = ageIn(text.slice(0, MAX_QUERY))
  const pairs = language.analyser.pairs(rest)
  if (!language.weights.on) {
    return { units: pairs.map((pair) => unit([pair], language, false)), age, corrections: [], unknown: [] }
  }
  const begun = pairs.length ? begunBy(pairs.at(-1), language) : []
  const { better, corrections, unknown } = corrected(pairs, begun.length > 0, language)
  const units = grouped(better, new Set(corrections.map(({ word }) => word)), language)
  if (units.length && begun.length) units.at(-1).prefixes = begun
  const telling = units.filter(({ words }) => words.length > 1 || !language.asking.has(words[0]))
  return { units: telling.length ? telling : units, age, corrections, unknown }
}

function begunBy ({ word, term }, { terms, weights, knownTerms }) {
  const least = weights.prefix_letters
  if (word.length < least) return []
  const longer = terms.filter((other) => other.startsWith(word) && other !== term)
  if (longer.length || knownTerms.has(term)) return longer
  const shorter = terms.filter((other) => other.length > least && word.startsWith(other) && word.length - other.length < 6)
  return shorter.length ? [shorter.reduce((best, other) => (other.length > best.length ? other : best))] : []
}

function corrected (pairs, lastBegun, language) {
  const corrections = []
  const unknown = []
  const better = pairs.map((pair, place) => {
    const last = place === pairs.length - 1
    if (language.knownTerms.has(pair.term) || (last && lastBegun)) return pair
    const [word] = /^\p{L}+$/u.test(pair.word) ? nearest(pair.word, language.vocabulary()) : []
    if (word) corrections.push({ typed: pair.word, word })
    else unknown.push(pair.word)
    return word ? { word, term: language.analyser.term(word) } : pair
  })
  return { better, corrections, unknown }
}

// Group the words: the longest phrase that has synonyms first, from the left.
function grouped (pairs, guessed, language) {
  const units = []
  for (let start = 0; start < pairs.length;) {
    let size = Math.min(language.longest, pairs.length - start)
    while (size > 1 && !language.synonyms.has(phrase(pairs.slice(start, start + size)))) size--
    const part = pairs.slice(start, start + size)
    units.push(unit(part, language, part.some(({ word }) => guessed.has(word))))
    start += size
  }
  return units
}

function unit (pairs, language, guessed) {
  const expansions = language.weights.on ? language.synonyms.get(phrase(pairs)) ?? [] : []
  return {
    words: pairs.map(({ word }) => word),
    terms: pairs.map(({ term }) => term),
    expansions,
    prefixes: [],
    weight: guessed ? language.weights.spelling : 1
  }
}

function phrase (pairs) {
  return pairs.map(({ term }) => term).join(' ')
}
