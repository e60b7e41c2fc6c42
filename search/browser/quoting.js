// Words of a text to be quoted: as it writes them, where the index has them folded and stemmed. The twin of search/quoting.py.

// What folding takes away without ending a word: apostrophes, and what nobody sees.
const JOINERS = "'`\\u00b4\\u02b9\\u02bb\\u02bc\\u2018\\u2019\\u201b\\u2032\\uff07\\uff40\\u00ad\\u200c-\\u200f\\u2060\\ufeff"
const LETTERS = `(?:(?![${JOINERS}])[\\p{L}\\p{N}\\p{M}])+`
const WRITTEN = new RegExp(`${LETTERS}(?:[${JOINERS}]+${LETTERS})*`, 'gu')

/** A text whose words can be found by their terms. */
export class Quotable {
  #text
  #words
  #terms

  constructor (text, analyser) {
    this.#text = text
    const found = spans(text).map((span) => ({ ...span, terms: analyser.pairs(span.written).map(({ term }) => term) }))
    this.#words = found.filter(({ terms }) => terms.length)
    this.#terms = new Set(found.flatMap(({ terms }) => terms))
  }

  /** Its words with all the wanted terms, in quotes, each by itself if others stand between; none if it lacks one. */
  quoted (wanted) {
    const whole = this.together(wanted)
    if (whole) return [whole]
    return wanted.every((term) => this.#terms.has(term)) ? this.#apart(new Set(wanted)).map(({ written }) => `“${written}”`) : []
  }

  /** Its words with all the wanted terms and, but for stop words, no others between, in quotes; or ''. */
  together (wanted) {
    const missing = new Set(wanted)
    let from = null
    let held = new Set()
    for (const { start, end, terms } of this.#words) {
      const fits = terms.every((term) => missing.has(term))
      held = new Set(fits ? [...held, ...terms] : [])
      from = fits ? from ?? start : null
      if (from !== null && held.size === missing.size) return `“${this.#text.slice(from, end)}”`
    }
    return ''
  }

  #apart (missing) {
    return this.#words.filter(({ terms }) => terms.filter((term) => missing.delete(term)).length)
  }
}

/** What somebody typed, to be quoted where it was folded and its stop words were left out. */
export class Typed {
  #text
  #words

  constructor (text, analyser) {
    this.#text = text
    this.#words = spans(text).flatMap((span) => analyser.pairs(span.written).map(({ word }) => ({ ...span, word })))
  }

  /** A folded word as it was first typed; as it is, if it was searched for instead of another. */
  word (folded) {
    return this.#words.find(({ word }) => word === folded)?.written ?? folded
  }

  /** From the first to the last of the folded words as they were typed, in quotes: "doesn't have a diagnosis". */
  quoted (folded) {
    const runs = this.#words.map((_, first) => [first, this.#last(first, folded.join(''))]).filter(([, last]) => last >= 0)
    if (!runs.length) return `“${folded.map((word) => this.word(word)).join(' ')}”`
    const [first, last] = runs.reduce((best, run) => (run[1] - run[0] < best[1] - best[0] ? run : best))
    return `“${this.#text.slice(this.#words[first].start, this.#words[last].end).split(/\s+/).join(' ')}”`
  }

  // The place of the last of the words with these letters, whose first is given, or -1: "foot ball" is football.
  #last (first, letters) {
    if (!letters.startsWith(this.#words[first].word)) return -1
    return this.#words.findIndex(({ word }, place) => {
      if (place >= first && letters.startsWith(word)) letters = letters.slice(word.length)
      return !letters
    })
  }
}

/** "a", "a and b" or "a, b and c". */
export function listed (parts) {
  const last = parts.at(-1)
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
}

function spans (text) {
  return [...text.matchAll(WRITTEN)].map(({ 0: written, index }) => ({ written, start: index, end: index + written.length }))
}
