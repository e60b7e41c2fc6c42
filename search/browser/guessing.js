// What a word may mean that neither the index nor the synonyms have: a slip, half a word, two words without a space.
// The twin of search/guessing.py; fetched when there is such a word.

import { runOnLengths } from './query.js'
import { LETTER, apart, ending, meant } from './spelling.js'

export { Foreign } from './languages.js'
export { suggested } from './spelling.js'

/** "communicatio" is on its way to communication, whose stem is shorter than what was typed. */
export function runOn (pair, quoted, language) {
  const { word, term } = pair
  if (language.has(term) || quoted.has(word)) return pair
  const { from, to } = runOnLengths(word, language.weights)
  const shorter = language.terms.filter((other) => other.length >= from && other.length < to && word.startsWith(other) && ending(word.slice(other.length)))
  return { word, term: shorter.reduce((best, other) => (other.length > best.length ? other : best), shorter[0] ?? term) }
}

/** pairs with every strange word replaced by what it may have meant; what was replaced; what nobody knows. */
export function corrected (pairs, strange, foreign, language) {
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
function meantBy (word, language) {
  const { analyser } = language
  // The vocabulary has one word of each stem, which for those of stems.yml may be quite another.
  const others = [...analyser.stems].filter(([, stem]) => language.has(stem))
  const { near, cost } = meant(word, [...language.vocabulary(), ...others])
  // Two words without a space are likelier than two slips.
  const parts = near && cost <= LETTER ? [] : apart(word, (part) => language.has(analyser.term(part)))
  return parts.length ? parts : near ? [near] : []
}
