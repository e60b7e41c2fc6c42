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

/** The words of text, folded and without stop words: a Map to how each was first typed. */
export function asTyped (text, analyser) {
  const found = new Map()
  for (const { written } of spans(text)) {
    for (const { word } of analyser.pairs(written)) if (!found.has(word)) found.set(word, written)
  }
  return found
}

/** "a", "a and b" or "a, b and c". */
export function listed (parts) {
  const last = parts.at(-1)
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
}

function spans (text) {
  return [...text.matchAll(WRITTEN)].map(({ 0: written, index }) => ({ written, start: index, end: index + written.length }))
}
