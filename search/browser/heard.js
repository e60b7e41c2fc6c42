// A word that nobody knows, and that sounds like one at hand. The twin of search/heard.py, which gives the reasons.

import { skeleton } from './base.js'
import { distance } from './distance.js'

const SHORTEST = 5
const LONG = 8
const PLAIN = /^[a-z]{5,}$/

/** What each of the strange words was meant to be, a Map; null if that can not be told of all of them. */
export function heard (strange, language) {
  const found = new Map([...strange].map((word) => [word, meantBy(word, language)]))
  return [...found.values()].every(Boolean) ? found : null
}

function meantBy (word, language) {
  const term = language.analyser.term(word)
  if (!PLAIN.test(word) || language.abroad(term)) return undefined
  const others = [...language.vocabulary().keys()].filter((other) => other[0] === word[0] && (language.asking.has(other) || language.rowsOf([language.analyser.term(other)]).length))
  return others.find((other) => near(word, other, other.length === word.length && word.length >= LONG ? 2 : 1)) ?? others.find((other) => term.length >= SHORTEST && near(term, language.analyser.term(other), 1))
}

function near (word, other, most) {
  return distance(word, other, most) <= most && skeleton(other) === skeleton(word)
}
