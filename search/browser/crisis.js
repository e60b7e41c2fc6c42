// Words of crisis put urgent help first, whatever else matches. The twin of search/crisis.py.

import { allowed, distance } from './distance.js'
import { split } from './split.js'

const GAP = 1

/** Which help a query with words of crisis gets, or -1. known(word): the index has that folded word. */
export function crisisIn (text, phrases, analyser, known) {
  const words = split(text)
  const same = (word, wanted) => {
    if (analyser.term(word) === analyser.term(wanted)) return true
    if (known(word) || word[0] !== wanted[0]) return false
    const most = allowed(wanted)
    return distance(word, wanted, most) <= most
  }
  return phrases.findIndex(([wanted, unless]) => (
    !unless.split(' ').some((word) => words.includes(word)) &&
    wanted.split(';').some((phrase) => has(words, phrase.split(' '), same))
  ))
}

function has (words, phrase, same) {
  return words.some((_, start) => {
    let place = start
    return phrase.every((wanted, found) => {
      const end = Math.min(place + (found ? GAP : 0) + 1, words.length)
      while (place < end && !same(words[place], wanted)) place++
      return place++ < end
    })
  })
}
