// What a word may mean that neither the index nor the synonyms have: a slip, half a word, two words without a space.
// The twin of search/guessing.py; a part of unknown.js and of foreign.js.

import { tells } from './languages.js'
import { runOnLengths } from './query.js'
import { LETTER, apart, ending, meant, sound } from './spelling.js'

export { Foreign } from './languages.js'

const SHORT = 3

/**
 * The last of pairs, which is taken out, with the term it may be on its way to: "communicatio" to communication, whose stem is shorter than
 * what was typed, but "short brea" to short break.
 */
export function runOn (pairs, quoted, language) {
  const { word, term } = pairs.pop()
  if (language.has(term) || quoted.has(word)) return { word, term }
  const completed = completedBy(pairs, word, language)
  if (completed) return { word, term: completed }
  const { from, to } = runOnLengths(word, language.weights)
  const shorter = language.terms.filter((other) => other.length >= from && other.length < to && word.startsWith(other) && ending(word.slice(other.length)))
  return { word, term: shorter.reduce((best, other) => (other.length > best.length ? other : best), shorter[0] ?? term) }
}

// The term that begins with word and makes the longest phrase with those before it; of several the first.
function completedBy (before, word, { shards, weights }) {
  if (word.length < weights.prefix_letters) return ''
  const said = ' ' + before.map(({ term }) => term).join(' ')
  const phrases = shards.flatMap(({ meanings }) => [...meanings.keys()].map((phrase) => phrase.split(' ')))
  const longest = phrases.reduce((best, phrase) => (
    phrase.length > best.length && phrase.at(-1).startsWith(word) && said.endsWith(' ' + phrase.slice(0, -1).join(' ')) ? phrase : best
  ), [''])
  return longest.at(-1)
}

/** What was found of words, or else of the last of them as half typed, if nobody knows it and that leads anywhere; whole() gives that. */
export async function halfTyped (found, last, whole) {
  if (found.unknown.at(-1) !== last) return found
  const again = await whole()
  return again.units.at(-1)?.prefixes.length ? again : found
}

/** pairs with every strange word replaced by what it may have meant, but beside words of another language, abroad; what was replaced; what nobody knows. */
export function corrected (pairs, strange, foreign, language, abroad) {
  if (abroad.size) return kept(pairs, strange, abroad, foreign, language.asking)
  const corrections = []
  const unknown = []
  // "Whree can I get help" asks where.
  const asking = [...language.asking].map((word) => language.analyser.term(word))
  const finding = new Set([...completingOf(pairs, language), ...asking, ...language.terms.filter((term) => language.rowsOf([term]).length)])
  const better = pairs.flatMap((pair) => {
    if (!strange.has(pair.word)) return [pair]
    const words = /^\p{L}+$/u.test(pair.word) ? meantBy(pair.word, finding, language) : []
    if (words.length) corrections.push({ typed: pair.word, word: words.join(' ') })
    else unknown.push(pair.word)
    return words.length ? words.map((word) => ({ word, term: language.analyser.term(word) })) : [pair]
  })
  return { better, corrections, unknown }
}

/** The words of another language. A word that is only part of a phrase is of that language if there are two. */
export function abroad (pairs, strange, foreign) {
  return abroadIn(formed(pairs, strange, foreign), strange, foreign)
}

function abroadIn (pairs, strange, foreign) {
  const parts = new Set(pairs.filter(({ word, term }) => strange.has(word) && foreign.terms.has(term)).map(({ word }) => word))
  const found = parts.size > 1 ? parts : new Set([...spokenIn(pairs, foreign).spoken].map((place) => pairs[place].word))
  return [...found].some(tells) ? found : new Set()
}

function formed (pairs, strange, foreign) {
  return foreign.formed(pairs, strange, abroadIn(pairs, strange, foreign).size)
}

// What is left of pairs beside words of another language, abroad; and what nobody knows.
function kept (typed, strange, abroad, foreign, asking) {
  const own = formed(typed, strange, foreign)
  const pairs = foreign.joint(own, strange, asking, spokenIn(own, foreign).small)
  const { spoken, small } = spokenIn(pairs, foreign)
  const better = pairs.filter(({ word }, place) => !(small.has(word) || /^\p{Nd}+$/u.test(word)) || spoken.has(place) || place === pairs.length - 1)
  return { better, corrections: [], unknown: better.map(({ word }) => word).filter((word) => strange.has(word) && !abroad.has(word)) }
}

// The places of the words of other languages, and the small words of these.
function spokenIn (pairs, foreign) {
  const terms = pairs.map(({ term }) => term)
  const found = foreign.spoken(terms)
  const spoken = new Set(found.flatMap(([start, end]) => terms.slice(start, end).map((_, place) => start + place)))
  return { spoken, small: foreign.smallOf(found.map((phrase) => terms.slice(...phrase).join(' '))) }
}

// The terms that make a phrase with those of pairs.
function completingOf (pairs, { shards }) {
  const beside = new Set(pairs.map(({ term }) => term))
  const phrases = shards.flatMap(({ meanings }) => [...meanings.keys()].map((phrase) => phrase.split(' ')).filter(({ length }) => length > 1))
  return phrases.flatMap((terms) => terms.filter((term) => terms.every((other) => other === term || beside.has(other))))
}

// The word of the vocabulary that word may have meant, of a term that is finding something, or the two that were run together; [] if there is none.
function meantBy (word, finding, language) {
  const { analyser } = language
  // The vocabulary has one word of each stem, which for those of stems.yml may be quite another.
  const words = [...new Map([...language.vocabulary(), ...analyser.stems])].filter(([, term]) => finding.has(term))
  // A word of three letters is as near to many others: only one that sounds the same is meant ("buss").
  const short = language.terms.filter((term) => term.length === SHORT && term[0] === word[0] && finding.has(term) && sound(term) === sound(word))
  const { near, cost } = meant(word, [...words, ...short.map((term) => [term, term])])
  // Two words without a space are likelier than two slips.
  const parts = near && cost <= LETTER ? [] : apart(word, (part) => language.has(analyser.term(part)))
  return parts.length ? parts : near ? [near] : []
}
