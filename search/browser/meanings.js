// What words may also be called, as the scores it gives. The twin of search/meanings.py, which gives the reasons.

const SIGN = '='
const LONGEST = 2

/**
 * One meaning: readings, phrases of terms, whose scores are the row of that name, or else those of the first. One that asks means no more
 * than that somebody asks. Only reasons need the readings of synonyms, which come after the results: see Words.read.
 */
export class Meaning {
  constructor (weight, readings, further = 0, name = '', asks = false) {
    Object.assign(this, { weight, readings, further, name, asks })
  }

  rowName (size) {
    return `${this.name}.${Math.min(size, LONGEST)}`
  }

  /** The row of the documents that have it, for words that are size together; rows are all there are. */
  row (size, rows) {
    if (this.name) return rows.get(this.rowName(size))
    const { numbers, scores } = rows.get(this.readings[0][0])
    return { numbers, scores: scores.map((score) => score * this.weight) }
  }
}

/** Phrases of terms, joined by ";", as lists. */
export function phrasesOf (text) {
  return text.split(';').map((phrase) => phrase.split(' '))
}

/** The name of the row of a group, without its size. */
export function nameOf (number) {
  return SIGN + number
}

/** The number of the group whose row has that name. */
export function numberOf (name) {
  return Number(name.slice(SIGN.length))
}

/** The meanings of each phrase of the groups of a shard. */
export function meaningsOf (groups, further) {
  const found = new Map()
  for (const [number, weight, words, asks] of groups) {
    const meaning = new Meaning(weight, null, further, nameOf(number), asks)
    for (const phrase of words.split(';')) found.set(phrase, [...(found.get(phrase) ?? []), meaning])
  }
  return found
}

/** How many words the longest of phrases, the keys of a Map, has. */
export function longestOf (phrases) {
  return Math.max(1, ...[...phrases.keys()].map((phrase) => phrase.split(' ').length))
}

/** Whether a term is the name of a row that the build worked out. */
export function isMadeUp (term) {
  return term.startsWith(SIGN)
}
