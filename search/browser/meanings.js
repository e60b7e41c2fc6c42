// What words may also be called, as the scores it gives. The twin of search/meanings.py, which gives the reasons.

const SIGN = '='
const LONGEST = 2

/** One meaning: readings, phrases of terms, or the name of the row that the build worked out. */
export class Meaning {
  #made = new Map()

  constructor (weight, readings, further = 0, name = '') {
    Object.assign(this, { weight, readings, further, name })
  }

  /** The score of each document, for words that are size together. postings are all rows there are. */
  scores (size, postings) {
    const limited = Math.min(size, LONGEST)
    if (this.name) return postings.get(`${this.name}.${limited}`)
    if (!this.#made.has(limited)) this.#made.set(limited, this.#worked(limited, postings))
    return this.#made.get(limited)
  }

  #worked (size, postings) {
    const best = new Map()
    const further = new Map()
    for (const reading of this.readings) {
      const weight = this.weight * Math.min(1, size / reading.length)
      for (const [document, score] of allOf(reading, postings)) {
        const [worth, before] = [score * weight, best.get(document) ?? 0]
        best.set(document, Math.max(worth, before))
        further.set(document, Math.max(Math.min(worth, before), further.get(document) ?? 0))
      }
    }
    return new Map([...best].map(([document, score]) => [document, score + this.further * further.get(document)]))
  }
}

function allOf (terms, postings) {
  const [first, ...others] = terms.map((term) => postings.get(term))
  return others.reduce(
    (common, row) => new Map([...common].filter(([document]) => row.has(document))
      .map(([document, score]) => [document, score + row.get(document)])),
    new Map(first)
  )
}

/** Phrases of terms, joined by ";", as lists. */
export function phrasesOf (text) {
  return text.split(';').map((phrase) => phrase.split(' '))
}

/** The name of the row of a group, without its size. */
export function nameOf (number) {
  return SIGN + number
}

/** Add the groups of a shard to found, phrase to meanings; ready says that the build worked their rows out. */
export function addGroups (found, groups, further, ready) {
  for (const [number, weight, words, to = words] of groups) {
    const meaning = new Meaning(weight, phrasesOf(to), further, ready ? nameOf(number) : '')
    for (const phrase of words.split(';')) {
      if (phrase === to) continue
      if (!found.has(phrase)) found.set(phrase, [])
      found.get(phrase).push(meaning)
    }
  }
}

/** Whether a term is the name of a row that the build worked out. */
export function isMadeUp (term) {
  return term.startsWith(SIGN)
}
