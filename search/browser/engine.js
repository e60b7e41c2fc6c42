// The engine in the browser. It gives what search/engine.py gives, from the same files, and touches no page.
//
//   import { open } from '/search/search.js'
//   const engine = await open()
//   const results = await engine.search({ q: 'speech therapy', near: 'SG1 1AA' })

import manifest from './manifest.js'
import { ageIn } from './ages.js'
import { Analyser, split } from './analysis.js'
import { Atlas } from './atlas.js'
import { entries, facetsOf } from './columns.js'
import { crisis } from './crisis.js'
import { Data, SearchError } from './data.js'
import { reasons } from './explain.js'
import { parse } from './grammar.js'
import { instead } from './query.js'
import { Ranked } from './ranked.js'
import { relation } from './ranking.js'
import { suggested } from './spelling.js'
import { suggest } from './suggest.js'
import { Words } from './words.js'

export { SearchError, parse }

const METRES_IN_A_MILE = 1609.344
/** Open the index beside this module. Rejects with a SearchError when page and data do not fit. */
export async function open (base = new URL('.', import.meta.url)) {
  return new Engine(new Data(manifest, base))
}

class Engine {
  #data
  #core
  #settings
  #analyser
  #atlas
  #words

  constructor (data) {
    this.#data = data
    this.#core = data.at('core')
    this.#settings = data.at('settings')
    this.#analyser = new Analyser(this.#settings.stems, this.#settings.stop_words)
    this.#atlas = new Atlas(data, this.#settings.place_words)
    this.#words = new Words(data, this.#analyser)
  }

  /** What may be chosen: { facet: { label, values: { id: label } } }. */
  get facets () {
    return this.#settings.facets
  }

  /** The documents for q, which may hold a place and an age, near a place. */
  async search ({ q = '', near = '', filters = {}, sort = 'best', limit = 10, offset = 0 } = {}) {
    const { place, rest, name } = await this.#place(q, near)
    const query = await this.#words.understand(rest)
    const usable = this.#usable(place) ? place : null
    const facets = await this.#facetsFor()
    const chosen = facets.understood(filters)
    const ranked = await this.#ranked(query, usable, name, { offered: Object.keys(chosen).length > 0, sort })
    const left = facets.left([...ranked.scores.keys()], chosen)
    const shown = ranked.sorted(left, sort).slice(offset, limit === null ? undefined : offset + limit)
    const known = await this.#words.knownFor(q)
    return {
      hits: await Promise.all(shown.map((number) => this.#hit(number, ranked))),
      total: left.length,
      words: query.units.flatMap(({ words }) => words),
      place,
      age: query.age,
      corrections: query.corrections.map(({ typed, word }) => ({ typed, word, instead: instead(q, typed) })),
      suggestions: ranked.scores.size ? [] : await this.#suggestions(query),
      filters: chosen,
      counts: facets.counts([...ranked.scores.keys()], chosen),
      chips: chips(near, place, rest, query.age),
      crisis: crisis(q, this.#settings.crisis, this.#analyser, known),
      language: query.tongue
    }
  }

  /** Words, records and places that text, half typed, may become: [{ kind, text, url?, q?, near? }]. */
  async suggest (text, { limit = 8, kinds = ['record', 'need', 'topic', 'place'] } = {}) {
    return suggest(text, { limit, kinds, facets: this.facets, data: this.#data, search: (asked) => this.search(asked) })
  }

  /** Read a place by itself, as it is typed. */
  readPlace (text) {
    return this.#atlas.read(text)
  }

  /** The area of a place and how sure that is: { area, confidence, others }, or null. */
  area (place) {
    return place?.area ? { area: place.area, confidence: place.confidence, others: place.others } : null
  }

  /** See Atlas.prefetch. */
  prefetch (text) {
    return this.#atlas.prefetch(text)
  }

  /** See Atlas.codeAt. */
  codeAt (position) {
    return this.#atlas.codeAt(position)
  }

  async #place (q, near) {
    if (!near.trim()) return this.#atlas.find(q, await this.#words.knownFor(q))
    const place = await this.#atlas.read(near)
    return { place, rest: q, name: place.kind === 'place' ? split(place.normal).join(' ') : '' }
  }

  #usable (place) {
    return Boolean(place && this.#settings.weights.place.on && (place.area || place.east !== null))
  }

  async #facetsFor () {
    return facetsOf(await this.#data.get('facets'), this.facets)
  }

  async #ranked (query, place, name, { offered, sort }) {
    const extra = place ? this.#analyser.terms(name) : []
    const terms = query.units.flatMap((unit) => [...unit.terms, ...unit.prefixes, ...unit.expansions.flatMap((found) => found.terms)])
    const [points, ages, order, rows] = await Promise.all([
      place ? this.#data.get('points') : null,
      query.age === null ? null : this.#data.get('ages'),
      sort === 'name' || sort === 'checked' ? this.#data.get('orders') : null,
      this.#words.rowsOf([...terms, ...extra])
    ])
    return new Ranked({
      query, place, offered, order, rows,
      names: extra,
      settings: this.#settings,
      count: this.#core.count,
      entry: entries(this.#data.at('areas'), points, ages),
      middles: place ? this.#atlas.middles : {}
    })
  }

  async #hit (number, ranked) {
    const size = this.#core.chunk
    const texts = await this.#data.get(`texts.${Math.floor(number / size)}`)
    const text = (column) => texts[column][number % size]
    const [entry, km, signals] = [ranked.entry(number), ranked.km(number), ranked.signals(number)]
    const miles = km === null ? null : Math.round(km * 10000 / METRES_IN_A_MILE) / 10
    const { place, query } = ranked
    return {
      id: text('ids'),
      title: text('titles'),
      url: text('urls') || this.#settings.url.replaceAll('{id}', text('ids')),
      summary: text('summaries'),
      kind: this.#settings.kinds[text('kinds')],
      labels: text('labels'),
      score: Math.round(ranked.scores.get(number) * 1e6) / 1e6,
      km: km === null ? null : Math.round(km * 100) / 100,
      miles,
      why: relation(entry, place),
      reasons: reasons({
        entry, signals, miles,
        title: text('titles'),
        units: query.units,
        analyser: this.#analyser,
        relation: relation(entry, place),
        placed: place !== null,
        area: place && entry.areas.includes(place.area) ? this.facets.area?.values[place.area] ?? '' : '',
        age: query.age
      }),
      signals
    }
  }

  async #suggestions ({ unknown }) {
    const languages = await Promise.all(unknown.map((word) => this.#words.language(word)))
    const near = unknown.flatMap((word, place) => suggested(word, languages[place].vocabulary()))
    return [...new Set(near)]
  }
}

// What was understood besides words, each with what the two boxes hold without it.
function chips (near, place, rest, age) {
  const found = []
  if (place && place.kind !== 'invalid') found.push({ kind: 'place', text: `near ${place.normal}`, remove: { q: rest, near: '' } })
  if (age !== null) {
    const kept = near.trim() || !place ? near : place.normal
    found.push({ kind: 'age', text: `age ${age}`, remove: { q: ageIn(rest).rest, near: kept } })
  }
  return found
}
