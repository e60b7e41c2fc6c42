// Words of other languages that lead to ours. The twin of search/languages.py.

import { longestOf, Meaning, nameOf, phrasesOf } from './meanings.js'

const UNDETERMINED = 'und'
// Letters that two forms of a word begin with at least: those that name its file.
const LETTERS = 5
// Words that may stand between two of a phrase.
const GAP = 2

/** The phrases of shards of the data of languages. */
export class Foreign {
  phrases = new Map()
  terms = new Set()
  asking = new Set()
  #tongues = new Map()
  #codes = new Map()
  #whom = 1

  constructor (shards, further) {
    for (const { weight, whom, languages, words, asking } of shards) {
      this.#whom = whom
      for (const word of asking.split(' ')) this.asking.add(word)
      for (const [number, to, said] of words) {
        const meaning = new Meaning(weight, phrasesOf(to), further, nameOf(`~${number}`))
        for (const [code, phrases] of Object.entries(said)) {
          for (const phrase of phrases.split(';')) this.#add(phrase, meaning, this.#same(code, languages))
        }
      }
    }
    this.longest = longestOf(this.phrases)
  }

  // Each shard has its own copy of a language.
  #same (code, languages) {
    return this.#codes.get(code) ?? this.#codes.set(code, [code, ...languages[code]]).get(code)
  }

  #add (phrase, meaning, tongue) {
    const row = this.phrases.get(phrase) ?? []
    if (!row.some(({ name }) => name === meaning.name)) this.phrases.set(phrase, [...row, meaning])
    this.#tongues.set(phrase, (this.#tongues.get(phrase) ?? new Set()).add(tongue))
    for (const term of phrase.split(' ')) this.terms.add(term)
  }

  /** The language that most of the phrases are of, as { code, name, dir }; all its names when several fit; or null. */
  tongueOf (phrases) {
    const best = this.#best(phrases)
    if (!best.length) return null
    const [code, , dir] = best[0]
    const names = best.map(([, name]) => name)
    const last = names.pop()
    return { code: names.length ? UNDETERMINED : code, name: names.length ? `${names.join(', ')} or ${last}` : last, dir }
  }

  /** The small words of the language of phrases. */
  smallOf (phrases) {
    return new Set(this.#best(phrases).flatMap(([, , , small]) => small.split(' ')))
  }

  #best (phrases) {
    const counts = new Map()
    for (const phrase of phrases) {
      for (const tongue of this.#tongues.get(phrase) ?? []) counts.set(tongue, (counts.get(tongue) ?? 0) + 1)
    }
    const most = Math.max(...counts.values())
    return [...counts.keys()].filter((tongue) => counts.get(tongue) === most)
  }

  /** Where phrases are among terms, the longest first, from the left: [start, end] of each. */
  spoken (terms) {
    const found = []
    for (let start = 0; start < terms.length;) {
      const size = this.#size(terms, start)
      if (size) found.push([start, start + size])
      start += size || 1
    }
    return found
  }

  // How long the longest phrase is that begins at start; 0 if there is none.
  #size (terms, start) {
    let size = Math.min(this.longest, terms.length - start)
    while (size && !this.phrases.has(terms.slice(start, start + size).join(' '))) size--
    return size
  }

  /** The term that term is most likely another form of: both begin alike, and end in no more than half of that; else itself. */
  form (term) {
    if (this.terms.has(term)) return term
    let best = { shared: 0, other: term }
    for (const other of this.terms) {
      const shared = sharedBy(term, other)
      if (shared && (shared - best.shared || best.other.length - other.length || (other < best.other ? 1 : -1)) > 0) best = { shared, other }
    }
    return best.other
  }

  /** Whether term alone says nothing of what is wanted: we do not know it, or it only says how people ask. */
  idle (term) {
    return (this.phrases.get(term) ?? []).every(({ readings }) => readings.every((terms) => terms.length === 1 && this.asking.has(terms[0])))
  }

  /** What a phrase counts beside other words: less where it says whom or where help is for. */
  share (phrase) {
    return (this.phrases.get(phrase) ?? []).some(({ readings }) => this.asking.has('+' + readings[0])) ? this.#whom : 1
  }

  /** The places, some of idle, of what stands between the words of a phrase, where no longer one is without. */
  between (terms, idle) {
    const lost = new Set()
    for (let start = 0; start < terms.length;) {
      let best = { size: this.#size(terms, start) || 1, skipped: [] }
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
