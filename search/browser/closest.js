// The words of a vocabulary that are nearest to one. A part of the twin of search/spelling.py.

import { allowed, distance } from './distance.js'

/** Up to limit words of vocabulary with at most most letters other than in word, nearest first, then same first letter. */
export function nearest (word, vocabulary, { limit = 1, most }) {
  const near = []
  vocabulary.forEach((candidate, place) => {
    const apart = most && candidate.length > 2 ? distance(word, candidate, most) : most + 1
    if (apart <= most) near.push({ apart, other: Number(candidate[0] !== word[0]), place, candidate })
  })
  near.sort((a, b) => a.apart - b.apart || a.other - b.other || a.place - b.place)
  return near.slice(0, limit).map(({ candidate }) => candidate)
}

/** Up to three of the words for each of unknown that may be meant by it. */
export async function suggestions (unknown, words) {
  const found = await Promise.all(unknown.map(async (word) => suggested(word, await words.near(word), unknown.length === 1)))
  return [...new Set(found.flat())]
}

/** Up to three words of vocabulary to offer for word: three letters may be wrong, less if it is not alone, half of the pairs must be the same. */
export function suggested (word, vocabulary, alone) {
  const own = pairsOf(word)
  const alike = (pairs) => 4 * [...pairs].filter((pair) => own.has(pair)).length >= own.size + pairs.size
  return nearest(word, vocabulary, { limit: Infinity, most: Math.min(3, allowed(word) + alone) }).filter((other) => alike(pairsOf(other))).slice(0, 3)
}

function pairsOf (word) {
  const letters = [...word]
  return new Set(letters.slice(1).map((letter, place) => letters[place] + letter))
}
