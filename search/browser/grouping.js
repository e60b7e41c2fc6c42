// Words of a query in groups: units that mean one thing together. The twin of search/grouping.py.

import { Meaning } from './meanings.js'

/** The units of pairs: the longest phrase that has a meaning first, from the left. guesses are the words that others were taken for. */
export function grouped (pairs, language, foreign = null, guesses = new Set()) {
  const units = []
  for (let start = 0; start < pairs.length;) {
    let part = pairs.slice(start, start + Math.max(language.longest, foreign?.longest ?? 1))
    let meanings = meaningsOf(part, foreign, language)
    while (part.length > 1 && !meanings.length) {
      part = part.slice(0, -1)
      meanings = meaningsOf(part, foreign, language)
    }
    const terms = part.map(({ term }) => term)
    units.push({
      words: part.map(({ word }) => word),
      terms,
      meanings,
      prefixes: [],
      // What somebody wants done says more than whom or what it is about.
      weight: Math.max(1, ...meanings.map(({ weight }) => weight)) * (part.some(({ word }) => guesses.has(word)) ? language.weights.spelling : 1) *
        (part.length < pairs.length && language.asking.has('+' + terms) ? language.weights.whom : 1) *
        (part.length < pairs.length && foreign?.share ? foreign.share(terms.join(' ')) : 1),
      further: language.weights.further,
      part: meanings.length ? language.weights.part : 1
    })
    start += part.length
  }
  return units
}

function meaningsOf (pairs, foreign, language) {
  if (!language.weights.on) return []
  const phrase = pairs.map(({ term }) => term).join(' ')
  const own = language.meaningsOf(phrase)
  const found = own.length ? own : foreign?.phrases.get(phrase) ?? []
  if (found.length || pairs.length !== 2) return found
  // "DSPL 7" is DSPL7, "Step 2" Step2, and "foot ball" football.
  const whole = language.analyser.term(pairs[0].word + pairs[1].word)
  return language.has(whole) ? [new Meaning(language.weights.joined, [[whole]])] : []
}

/** Whether a unit only says how people ask: a word of asking, or one that means no more in another language. */
export function asks ({ words, meanings }, asking) {
  return (words.length === 1 && asking.has(words[0])) || (meanings.length > 0 && meanings.every((meaning) => meaning.asks))
}
