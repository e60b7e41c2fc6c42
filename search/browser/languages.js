// Words of other languages that lead to ours. The twin of search/languages.py.

import { longestOf, Meaning, nameOf, phrasesOf } from './meanings.js'

const UNDETERMINED = 'und'
const LITTLE = /^[a-z]{1,2}$/

/** Whether a phrase of another language tells that this was typed: one or two of our letters may be a slip of anything. */
export function tells (phrase) {
  return !LITTLE.test(phrase)
}

/** The phrases of shards of the data of languages, as they are listed: see forms.js. */
export class Foreign {
  /** Whether other forms are known, and phrases with words between. */
  complete = false
  phrases = new Map()
  terms = new Set()
  asking = new Set()
  #tongues = new Map()
  #codes = new Map()
  #whom = 1

  constructor (shards, further) {
    for (const [weight, whom, languages, words, asking] of shards) {
      this.#whom = whom
      const ask = asking.split(' ')
      for (const word of ask) this.asking.add(word)
      for (const [number, to, said] of words) {
        const meaning = new Meaning(weight, phrasesOf(to), further, nameOf(`~${number}`), to.split(';').every((phrase) => ask.includes(phrase)))
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
    const spoken = phrases.filter((phrase) => this.#tongues.has(phrase))
    const best = spoken.some(tells) ? this.#best(spoken) : []
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
      const size = this.size(terms, start)
      if (size) found.push([start, start + size])
      start += size || 1
    }
    return found
  }

  /** How long the longest phrase of terms is that begins at start; 0 if there is none. */
  size (terms, start) {
    let size = Math.min(this.longest, terms.length - start)
    while (size && !this.phrases.has(terms.slice(start, start + size).join(' '))) size--
    return size
  }

  formed (pairs) {
    return pairs
  }

  joint (pairs) {
    return pairs
  }

  /** What a phrase counts beside other words: less where it says whom or where help is for. */
  share (phrase) {
    return (this.phrases.get(phrase) ?? []).some(({ readings }) => this.asking.has('+' + readings[0])) ? this.#whom : 1
  }
}
