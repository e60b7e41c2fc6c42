// The nearest word by edit distance. The twin of search/spelling.py.

/** How many letters may be wrong in a word: none in a short one, where every change is another word. */
export function allowed (word) {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2
}

/** Optimal string alignment distance of a and b, or most + 1 as soon as it is known to be more than most. */
export function distance (a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2] + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = previous
    previous = row
  }
  return previous[b.length]
}

/** Up to limit words of vocabulary near word, nearest first, then same first letter, then the earlier one. */
export function nearest (word, vocabulary, { limit = 1, most = null } = {}) {
  const strict = most === null
  const bound = most ?? allowed(word)
  const near = []
  vocabulary.forEach((candidate, place) => {
    const apart = bound && candidate.length > 2 ? distance(word, candidate, bound) : bound + 1
    const other = Number(candidate[0] !== word[0])
    if (apart <= (other && strict ? Math.min(1, bound) : bound)) near.push({ apart, other, place, candidate })
  })
  near.sort((a, b) => a.apart - b.apart || a.other - b.other || a.place - b.place)
  return near.slice(0, limit).map(({ candidate }) => candidate)
}

/** Up to three words of vocabulary to offer for word: three letters may be wrong, half of the pairs must be the same. */
export function suggested (word, vocabulary) {
  const own = pairsOf(word)
  const alike = (pairs) => 4 * [...pairs].filter((pair) => own.has(pair)).length >= own.size + pairs.size
  return nearest(word, vocabulary, { limit: Infinity, most: 3 }).filter((other) => alike(pairsOf(other))).slice(0, 3)
}

function pairsOf (word) {
  const letters = [...word]
  return new Set(letters.slice(1).map((letter, place) => letters[place] + letter))
}

const ENDING = 6

/** The longest of stems that word begins with, but for one letter of a stem of five; '' if there is none. */
export function nearestStem (word, stems) {
  let best = ''
  for (const stem of stems) {
    if (stem.length < 4 || stem.length <= best.length || stem[0] !== word[0]) continue
    const most = stem.length === 4 ? 0 : 1
    for (let cut = stem.length - most; cut <= Math.min(stem.length + most, word.length); cut++) {
      if (word.length - cut <= ENDING && distance(word.slice(0, cut), stem, most) <= most) best = stem
    }
  }
  return best
}
