// Forms of words of other languages that are not listed, and what stands between the words of a phrase. A part of the twins of
// search/guessing.py and search/foreign.py, and of foreign.js alone.

import { Foreign } from './languages.js'

// Letters that two forms of a word begin with at least: those that name its file.
const LETTERS = 5
// Words that may stand between two of a phrase.
const GAP = 2

/** Phrases that are found in other forms, and with words between, too. */
export class Forms extends Foreign {
  complete = true

  /** pairs where a strange word has the term of another form of it. If nothing is sure, one in our letters may as well be a slip of ours. */
  formed (pairs, strange, sure) {
    return pairs.map(({ word, term }) => ({ word, term: strange.has(word) && (sure || /[^\0-\x7f]/.test(word)) ? this.#form(term) : term }))
  }

  /** pairs without what stands between the words of a phrase and is of no account: "wyrzucili go ze szkoły". */
  joint (pairs, strange, asking, small) {
    const idle = ({ word, term }) => small.has(word) || asking.has(word) || (strange.has(word) && this.#idle(term))
    const lost = this.#between(pairs.map(({ term }) => term), new Set(pairs.flatMap((pair, place) => (idle(pair) ? [place] : []))))
    return pairs.filter((_, place) => !lost.has(place))
  }

  // The term that term is most likely another form of: both begin alike, and end in no more than half of that; else itself.
  #form (term) {
    if (this.terms.has(term)) return term
    let best = { shared: 0, other: term }
    for (const other of this.terms) {
      const shared = sharedBy(term, other)
      if (shared && (shared - best.shared || best.other.length - other.length || (other < best.other ? 1 : -1)) > 0) best = { shared, other }
    }
    return best.other
  }

  // Whether term alone says nothing of what is wanted: we do not know it, or it only says how people ask.
  #idle (term) {
    return (this.phrases.get(term) ?? []).every(({ asks }) => asks)
  }

  // The places, some of idle, of what stands between the words of a phrase, where no longer one is without.
  #between (terms, idle) {
    const lost = new Set()
    for (let start = 0; start < terms.length;) {
      let best = { size: this.size(terms, start) || 1, skipped: [] }
      best.end = start + best.size
      for (const phrase of this.phrases.keys()) {
        const words = phrase.split(' ')
        const { end, skipped } = words.length < Math.max(best.size, 2) || words[0] !== terms[start] ? {} : apart(words, terms, start, idle)
        if (end && (words.length > best.size || (best.skipped.length && end < best.end))) best = { size: words.length, end, skipped }
      }
      for (const place of best.skipped) lost.add(place)
      start = best.end
    }
    return lost
  }
}

// How many letters two forms of a word begin with; 0 if they are none.
function sharedBy (term, other) {
  let shared = 0
  while (shared < term.length && term[shared] === other[shared]) shared++
  return shared >= LETTERS && 2 * (Math.max(term.length, other.length) - shared) <= shared ? shared : 0
}

// Where the words of a phrase end among terms, from start on, and the places between them: { end, skipped }; {} if it is not there.
function apart (words, terms, start, idle) {
  const skipped = []
  let end = start + 1
  for (const word of words.slice(1)) {
    const from = end
    while (end < terms.length && terms[end] !== word && idle.has(end) && end - from < GAP) skipped.push(end++)
    if (terms[end++] !== word) return {}
  }
  return { end, skipped }
}
