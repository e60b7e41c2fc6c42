// What words may also be called, as the scores it gives. The twin of search/meanings.py, which gives the reasons.

const SIGN = '='
const LONGEST = 2

/** One meaning: readings, phrases of terms, whose scores are the row of that name, or else those of the first. */
export class Meaning {
  constructor (weight, readings, further = 0, name = '') {
    Object.assign(this, { weight, readings, further, name })
  }

  /** The score of each document, for words that are size together. postings are all rows there are. */
  scores (size, postings) {
    if (this.name) return postings.get(`${this.name}.${Math.min(size, LONGEST)}`)
    return new Map([...postings.get(this.readings[0][0])].map(([document, score]) => [document, score * this.weight]))
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

/** Add the groups of a shard to found, phrase to meanings. */
export function addGroups (found, groups, further) {
  for (const [number, weight, words, to] of groups) {
    const meaning = new Meaning(weight, phrasesOf(to), further, nameOf(number))
    for (const phrase of words.split(';')) {
      if (phrase === to) continue
      const row = found.get(phrase) ?? []
      // Two shards may have the same one.
      if (!row.some(({ name }) => name === meaning.name)) found.set(phrase, [...row, meaning])
    }
  }
}

/** Whether a term is the name of a row that the build worked out. */
export function isMadeUp (term) {
  return term.startsWith(SIGN)
}
