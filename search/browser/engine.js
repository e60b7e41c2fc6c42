// The engine in the browser. It gives what search/engine.py gives, from the same files, and touches no page.
//
//   import { open } from '/search/search.js'
//   const engine = await open({ manifest, base: new URL('/search/', location) })
//   const results = await engine.search({ q: 'speech therapy', near: 'SG1 1AA' })

import { ageIn } from './ages.js'
import { Analyser } from './analysis.js'
import { entries } from './columns.js'
import { crisisIn } from './crisis.js'
import { Data } from './data.js'
import { Ranked } from './ranked.js'
import { relation } from './ranking.js'
import { split } from './split.js'
import { named } from './texts.js'
import { isMixed, mayHaveCode, mayHoldPlace, tokensOf } from './tokens.js'
import { Words } from './words.js'

export { SearchError } from './data.js'

const METRES_IN_A_MILE = 1609.344
const NO_TEXT = { summary: null, kind: null, labels: [] }
// What the first results can do without; what only a place needs, and what only a word that nobody knows.
const later = () => import('./later.js')
const placing = () => import('./placing.js')
const guessing = () => import('./guessing.js')
const PROMISED = () => {}

/**
 * Open an index. manifest is what the build wrote (see search/shards.py), base the address of the folder of its files.
 * Rejects with a SearchError when page and data do not fit.
 */
export async function open ({ manifest, base }) {
  const data = new Data(manifest, base)
  return new Engine(data, await data.start())
}

class Engine {
  #data
  #core
  #areas
  #settings
  #analyser
  #placeWords
  #opened = null
  #words
  #found = new WeakMap()

  constructor (data, start) {
    this.#data = data
    this.#core = start.core
    this.#areas = start.areas
    this.#settings = start.settings
    this.#analyser = new Analyser(this.#settings.stems, this.#settings.stop_words)
    this.#placeWords = new Set(this.#settings.place_words)
    this.#words = new Words(data, start, this.#analyser, guessing)
  }

  /**
   * The documents for q, which may hold a place and an age, near a place. early is called once, before the summaries of
   * the hits have come: with the same answer, but only as many of its hits as have a name yet, without summary and reasons.
   * whole is for words that are being typed: see Words.language. unusual is called as soon as it is known that there will be
   * more to say than results: a place, an age, a correction, words of crisis.
   */
  async search ({ q = '', near = '', filters = {}, sort = 'best', limit = 10, offset = 0, early, whole = false, unusual = PROMISED } = {}) {
    this.#foresee({ q, near, whole, filters, sort, unusual })
    const { place, rest, name } = await this.#place(q, near, whole)
    const query = await this.#words.understand(rest, whole)
    const usable = this.#usable(place) ? place : null
    const filtered = Object.keys(filters).length > 0 && await this.#facets()
    const chosen = filtered ? filtered.understood(filters) : {}
    const ranked = await this.#ranked(query, usable, name, { offered: Object.keys(chosen).length > 0, sort })
    const all = [...ranked.scores.keys()]
    const left = filtered ? filtered.left(all, chosen) : [...all]
    const shown = ranked.sorted(left, sort).slice(offset, limit === null ? undefined : offset + limit)
    const answer = {
      total: left.length,
      words: query.units.flatMap(({ words }) => words),
      place,
      age: query.age,
      corrections: await corrected(q, query.corrections),
      suggestions: all.length || !query.unknown.length ? [] : await this.#words.suggested(query.unknown),
      filters: chosen,
      chips: chips(near, place, rest, query.age),
      crisis: await this.#crisis(q),
      language: query.tongue
    }
    if (early) this.#tell(early, answer, shown, ranked)
    const hits = await Promise.all(shown.map((number) => this.#hit(number, ranked)))
    const results = { ...answer, hits }
    this.#found.set(results, { all, units: query.units })
    return results
  }

  /** What may be chosen: { facet: { label, values: { id: label } } }. */
  async facets () {
    return (await this.#data.get('facets')).labels
  }

  /** How many documents each further choice would leave of results, an answer of search: { facet: { id: number } }. */
  async counts (results) {
    return (await this.#facets()).counts(this.#found.get(results).all, results.filters)
  }

  /** The value of a facet that the words of results, in another language, mean: its id when there is just one, or null. */
  async meant (results, facet) {
    const [{ valueMeant }, facets] = await Promise.all([later(), this.facets()])
    return valueMeant(this.#found.get(results).units, facets[facet]?.values ?? {}, this.#analyser)
  }

  /** Words, records and places that text, half typed, may become: [{ kind, text, url?, q?, near? }]. */
  async suggest (text, { limit = 8, kinds = ['record', 'need', 'topic', 'place'] } = {}) {
    const { suggest } = await later()
    return suggest(text, { limit, kinds, split, facets: await this.facets(), data: this.#data, search: (asked) => this.search({ ...asked, whole: true }) })
  }

  /** Read a place by itself, as it is typed. */
  async readPlace (text) {
    return (await this.#atlas()).read(text)
  }

  /** The area of a place and how sure that is: { area, confidence, others }, or null. */
  area (place) {
    return place?.area ? { area: place.area, confidence: place.confidence, others: place.others } : null
  }

  /** See Atlas.prefetch; nor does this ever fail. */
  prefetch (text) {
    return this.#atlas().then((atlas) => atlas.prefetch(text)).catch(() => {})
  }

  /** See Atlas.codeAt. */
  async codeAt (position) {
    return (await this.#atlas()).codeAt(position)
  }

  async #atlas () {
    const { Atlas } = await placing()
    return (this.#opened ??= new Atlas(this.#data))
  }

  // Fetch at once all that the search is going to ask for, or one file would wait for another.
  #foresee ({ q, near, whole, filters, sort, unusual }) {
    const placed = near.trim() || mayHoldPlace(q, this.#placeWords)
    const aged = ageIn(q).age !== null
    const filtered = Object.keys(filters).length > 0
    const urgent = crisisIn(q, this.#settings.crisis, this.#analyser, () => true) >= 0
    const parts = { places: placed, sectors: placed && (near.trim() ? mayHaveCode(near) : tokensOf(q).some(isMixed)), points: placed, ages: aged, facets: filtered, orders: ordered(sort), crisis: urgent }
    const coming = Object.keys(parts).filter((part) => parts[part]).map((part) => this.#data.get(part))
    coming.push(this.#words.language(near), this.#strange(q, near, whole, unusual))
    if (placed) coming.push(placing())
    if (filtered) coming.push(later())
    if (placed || aged || urgent) unusual()
    // What goes wrong is said by whoever needs it.
    for (const promise of coming) promise.catch(() => {})
  }

  // A word that nobody knows may be a place or a slip: what either needs is fetched at one time.
  async #strange (q, near, whole, unusual) {
    const known = await this.#words.knownFor(q, whole)
    const expected = this.#words.expect(q, whole, this.#placeWords, unusual)
    if (whole || near.trim() || !mayHoldPlace(q, this.#placeWords, known)) return expected
    return Promise.all([expected, placing(), this.#data.get('places')])
  }

  async #place (q, near, whole) {
    if (!near.trim()) {
      const known = await this.#words.knownFor(q, whole)
      if (!mayHoldPlace(q, this.#placeWords, known)) return { place: null, rest: tokensOf(q).join(' '), name: '' }
      return (await this.#atlas()).find(q, known)
    }
    const place = await this.readPlace(near)
    return { place, rest: q, name: place.kind === 'place' ? split(place.normal).join(' ') : '' }
  }

  async #facets () {
    const [{ facetsOf }, data] = await Promise.all([later(), this.#data.get('facets')])
    return facetsOf(data)
  }

  #usable (place) {
    return Boolean(place && this.#settings.weights.place.on && (place.area || place.east !== null))
  }

  async #crisis (q) {
    const number = crisisIn(q, this.#settings.crisis, this.#analyser, await this.#words.knownFor(q))
    return number < 0 ? null : (await this.#data.get('crisis')).help[number]
  }

  async #ranked (query, place, name, { offered, sort }) {
    const extra = place ? this.#analyser.terms(name) : []
    const terms = query.units.flatMap((unit) => [...unit.terms, ...unit.prefixes])
    const [points, ages, order, rows] = await Promise.all([
      place ? this.#data.get('points') : null,
      query.age === null ? null : this.#data.get('ages'),
      ordered(sort) ? this.#data.get('orders') : null,
      this.#words.rowsOf([...terms, ...extra])
    ])
    return new Ranked({
      query, place, offered, order, rows,
      names: extra,
      settings: this.#settings,
      count: this.#core.count,
      entry: entries(this.#areas, points, ages),
      middles: place ? this.#opened.middles : {}
    })
  }

  #tell (early, answer, shown, ranked) {
    const unnamed = shown.findIndex((number) => !this.#words.names.has(number))
    const hits = shown.slice(0, unnamed < 0 ? shown.length : unnamed)
    early({ ...answer, hits: hits.map((number) => this.#made(number, ranked, this.#words.names.get(number), NO_TEXT)) })
  }

  async #hit (number, ranked) {
    const size = this.#core.chunk
    const [chunk, { reasons }] = await Promise.all([this.#data.get(`texts.${Math.floor(number / size)}`), later()])
    const column = (name) => chunk[name][number % size]
    const name = this.#words.names.get(number) ?? new Map(named(chunk.names, this.#settings.url)).get(number)
    const text = { summary: column('summaries'), kind: this.#settings.kinds[column('kinds')], labels: column('labels') }
    return this.#made(number, ranked, name, text, reasons)
  }

  #made (number, ranked, { id, title, url }, { summary, kind, labels }, reasons = () => []) {
    const [entry, km, signals] = [ranked.entry(number), ranked.km(number), ranked.signals(number)]
    const miles = km === null ? null : Math.round(km * 10000 / METRES_IN_A_MILE) / 10
    const { place, query } = ranked
    return {
      id, title, url, summary, kind, labels,
      score: Math.round(ranked.scores.get(number) * 1e6) / 1e6,
      km: km === null ? null : Math.round(km * 100) / 100,
      miles,
      why: relation(entry, place),
      reasons: reasons({
        entry, signals, miles, title,
        units: query.units,
        analyser: this.#analyser,
        relation: relation(entry, place),
        placed: place !== null,
        area: place && entry.areas.includes(place.area) ? this.#areas.labels[place.area] ?? '' : '',
        age: query.age
      }),
      signals
    }
  }
}

function ordered (sort) {
  return sort === 'name' || sort === 'checked'
}

async function corrected (q, corrections) {
  if (!corrections.length) return []
  const { instead } = await guessing()
  return corrections.map(({ typed, word }) => ({ typed, word, instead: instead(q, typed) }))
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
