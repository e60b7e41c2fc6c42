// Words of other languages that lead to ours. The twin of search/languages.py.

const UNDETERMINED = 'und'

/** The phrases of the data of languages; without data nothing is foreign. */
export class Foreign {
  phrases = new Map()
  terms = new Set()
  #tongues = new Map()

  constructor (data) {
    for (const [to, ...columns] of data?.words ?? []) {
      columns.forEach((column, place) => {
        for (const phrase of column.split(';').filter(Boolean)) this.#add(phrase, to.split(';'), data.weight, data.languages[place])
      })
    }
    this.longest = Math.max(1, ...[...this.phrases.keys()].map((phrase) => phrase.split(' ').length))
  }

  #add (phrase, found, weight, tongue) {
    const row = this.phrases.get(phrase) ?? []
    const fresh = found.filter((to) => !row.some(({ terms }) => terms.join(' ') === to))
    this.phrases.set(phrase, [...row, ...fresh.map((to) => ({ weight, terms: to.split(' ') }))])
    this.#tongues.set(phrase, (this.#tongues.get(phrase) ?? new Set()).add(tongue))
    for (const term of phrase.split(' ')) this.terms.add(term)
  }

  /** The language that most of the phrases are of, as { code, name, dir }; all its names when several fit; or null. */
  tongueOf (phrases) {
    const counts = new Map()
    for (const phrase of phrases) {
      for (const tongue of this.#tongues.get(phrase) ?? []) counts.set(tongue, (counts.get(tongue) ?? 0) + 1)
    }
    const most = Math.max(...counts.values())
    const best = [...counts.keys()].filter((tongue) => counts.get(tongue) === most)
    if (!best.length) return null
    const [code, , dir] = best[0]
    return { code: best.length > 1 ? UNDETERMINED : code, name: best.map(([, name]) => name).join(' or '), dir }
  }
}
