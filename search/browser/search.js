// The engine in the browser. It gives what search/engine.py gives, from the same files, and touches no page.
//
//   import { open } from '/search/search.js'
//   const engine = await open()
//   const results = await engine.search({ q: 'speech therapy', near: 'SG1 1AA' })

import { Analyser, split } from './analysis.js'
import { Atlas } from './atlas.js'
import { Data, SearchError } from './data.js'
import { Language, understand } from './query.js'
import { Postings, ageFactor, combined, distance, placeFactor, relation } from './ranking.js'
import { nearest } from './spelling.js'

export { SearchError }

const METRES_IN_A_MILE = 1609.344

/** Open the index beside this module. Rejects with a SearchError when it cannot be fetched. */
export async function open (base = new URL('.', import.meta.url)) {
  const data = await Data.open(base)
  const [words, documents] = await Promise.all([data.get('words'), data.get('documents')])
  return new Engine(data, words, documents)
}

class Engine {
  #data
  #documents
  #entries
  #numbers
  #postings
  #settings
  #language
  #vocabulary = null
  #atlas

  constructor (data, words, documents) {
    this.#data = data
    this.#atlas = new Atlas(data, words.settings.place_words)
    this.#documents = documents
    this.#settings = words.settings
    this.#postings = new Postings(words)
    this.#entries = words.entries.map(([reach, ages, areas, points], number) => (
      { id: documents.ids[number], title: documents.titles[number], reach, ages, areas, points }
    ))
    this.#numbers = new Map(documents.ids.map((id, number) => [id, number]))
    this.#language = new Language({
      analyser: new Analyser(words.settings.stems, words.settings.stop_words),
      terms: this.#postings.terms,
      settings: words.settings,
      vocabulary: () => this.#vocabulary ?? []
    })
  }

  /** The best documents for q, which may hold a place and an age, near a place. */
  async search ({ q = '', near = '', limit = 10 } = {}) {
    const { place, rest, name } = await this.#place(q, near)
    const query = await this.#understand(rest)
    const usable = this.#usable(place) ? place : null
    const { scores, signals } = this.#scores(query, usable, name)
    const ordered = [...scores.keys()].sort((a, b) => scores.get(b) - scores.get(a) || this.#compare(a, b))
    return {
      hits: ordered.slice(0, limit).map((number) => this.#hit(number, scores.get(number), signals.get(number), usable)),
      total: scores.size,
      words: query.units.flatMap(({ words }) => words),
      place,
      age: query.age,
      corrections: query.corrections,
      suggestions: scores.size ? [] : this.#suggestions(query)
    }
  }

  /** Read a place by itself, as it is typed. */
  readPlace (text) {
    return this.#atlas.read(text)
  }

  async #place (q, near) {
    if (!near.trim()) return this.#atlas.find(q, (word) => this.#language.known(word))
    const place = await this.#atlas.read(near)
    return { place, rest: q, name: place.kind === 'place' ? split(place.normal).join(' ') : '' }
  }

  async #understand (rest) {
    const query = understand(rest, this.#language)
    if (!query.unknown.length || this.#vocabulary) return query
    this.#vocabulary = (await this.#data.get('vocabulary')).words
    return understand(rest, this.#language)
  }

  #usable (place) {
    return Boolean(place && this.#settings.weights.place.on && (place.area || place.east !== null))
  }

  #scores (query, place, name) {
    const { weights } = this.#settings
    const base = this.#base(query, place)
    for (const term of place ? this.#language.analyser.terms(name) : []) {
      for (const [number, score] of this.#postings.get(term)) {
        if (base.has(number)) base.set(number, base.get(number) + weights.place.name * score)
      }
    }
    const signals = new Map([...base].map(([number, score]) => [number, { words: score }]))
    const weighed = [...base].map(([number, score]) => (
      [number, this.#weighed(number, score, query.age, place, signals.get(number))]
    ))
    const scores = new Map(weighed)
    this.#choose(scores, signals, place, query)
    return { scores, signals }
  }

  #base (query, place) {
    const { weights } = this.#settings
    if (query.units.length) return combined(query.units, this.#postings, weights.words.prefix, weights.coverage)
    return new Map(place || query.age !== null ? this.#entries.map((_, number) => [number, 1]) : [])
  }

  #weighed (number, score, age, place, signals) {
    const { weights } = this.#settings
    const entry = this.#entries[number]
    if (place) {
      const km = distance(entry, place, this.#atlas.middles)
      signals.place = placeFactor(entry, place, km, weights.place)
      score *= signals.place
    }
    if (age !== null && weights.age.on) {
      signals.age = ageFactor(entry, age, weights.age)
      score *= signals.age
    }
    return score
  }

  // The two documents that are not there for their words: the page of the area, and the best bet.
  #choose (scores, signals, place, query) {
    const best = Math.max(0, ...scores.values())
    const page = place ? this.#numbers.get(place.area) : undefined
    if (page !== undefined) {
      const share = best * this.#settings.weights.place.area_page
      signals.set(page, { ...signals.get(page), area_page: share })
      scores.set(page, Math.max(scores.get(page) ?? 0, share))
    }
    const bet = this.#numbers.get(this.#bestBet(query))
    if (bet !== undefined) {
      signals.set(bet, { ...signals.get(bet), best_bet: best + 1 })
      scores.set(bet, best + 1)
    }
  }

  #bestBet ({ units }) {
    if (!this.#settings.weights.best_bets.on) return ''
    const bets = this.#settings.best_bets
    const key = units.flatMap(({ terms }) => terms).join(' ')
    return Object.hasOwn(bets, key) ? bets[key] : ''
  }

  #compare (a, b) {
    const [one, other] = [this.#entries[a], this.#entries[b]]
    if (one.title !== other.title) return one.title < other.title ? -1 : 1
    return one.id < other.id ? -1 : 1
  }

  #hit (number, score, signals, place) {
    const entry = this.#entries[number]
    const texts = this.#documents
    const km = place ? distance(entry, place, this.#atlas.middles) : null
    return {
      id: entry.id,
      title: entry.title,
      url: texts.urls[number] || texts.url.replaceAll('{id}', entry.id),
      summary: texts.summaries[number],
      kind: texts.kinds[number],
      score: Math.round(score * 1e6) / 1e6,
      km: km === null ? null : Math.round(km * 100) / 100,
      miles: km === null ? null : Math.round(km * 10000 / METRES_IN_A_MILE) / 10,
      why: relation(entry, place),
      facets: texts.facets[number],
      signals
    }
  }

  #suggestions ({ unknown }) {
    const near = unknown.flatMap((word) => nearest(word, this.#vocabulary ?? [], { limit: 3, most: 3 }))
    return [...new Set(near)]
  }
}
