// The engine in the browser. It gives what search/engine.py gives, from the same files, and touches no page.
//
//   import { open } from '/search/search.js'
//   const engine = await open({ manifest, base: new URL('/search/data/', location) })
//   const results = await engine.search({ q: 'speech therapy', near: 'SG1 1AA' })

import { coreOf, Data, once, placing, readAges } from './base.js'
import { chips } from './chips.js'
import { agesOf, kindsOf } from './columns.js'
import { crisisModule, later, typing } from './modules.js'
import { Ranked } from './ranked.js'
import { Shown } from './shown.js'
import { urgency } from './urgent.js'
import { Words } from './words.js'
import { foresee, placeOf } from './asked.js'

export { SearchError } from './base.js'

const MAX_QUERY = 1000
const NOTHING = () => {}
const KNOWN = () => true
// Text as it is read: without the signs that come with what is pasted: see search/analysis.py.
const cleaned = (text) => [...text.replace(/\ufeff/g, '').replace(/\p{Cc}/gu, ' ')].slice(0, MAX_QUERY).join('')

/**
 * Open an index. manifest is what the build wrote (see search/shards.py), base the address of the folder of its files; data is a
 * Data of these (base.js) that has begun to fetch.
 * Rejects with a SearchError when page and data do not fit.
 */
export async function open ({ manifest, base, data = new Data(manifest, base) }) {
  return new Engine(data, ...await Promise.all([coreOf(data), data.start()]))
}

class Engine {
  #data
  #core
  #settings
  #analyser
  #mayBeUrgent
  #gazetteer
  #words
  #shown
  #found = new WeakMap()

  constructor (data, core, { settings, names }) {
    this.#data = data
    this.#core = core
    this.#settings = settings
    this.#analyser = core.analyser
    this.#mayBeUrgent = urgency(settings.crisis, core.analyser)
    this.#gazetteer = once(async () => new (await placing()).Atlas(data))
    this.#words = new Words(data, core, settings)
    if (names) this.#words.names.add(names)
    this.#shown = new Shown(data, this.#words.names, core, later)
  }

  /**
   * The documents for q, which may hold a place and an age, near a place. early is called once, before the summaries of
   * the hits have come: with the same answer, but of its hits only { id, title, url }, of as many as have a name yet; without what keeps to
   * words that were changed; and without the help for what is a word of crisis only if it has a slip: hardly any such word is one, and all
   * would wait for the phrases. What it gives is waited for before the rest is begun.
   * whole is for words that are being typed: see Words.language. unusual is called as soon as it is known that there will be
   * more to say than results: a place, an age, a correction, words of crisis.
   */
  async search ({ q = '', near = '', filters = {}, sort = 'best', limit = 10, offset = 0, early, whole = false, unusual = NOTHING } = {}) {
    q = cleaned(q)
    near = cleaned(near)
    await readAges(q)
    const filtered = Object.keys(filters).length > 0
    const urgent = this.#mayBeUrgent(q, KNOWN)
    const may = foresee(this.#data, this.#core, this.#words, { q, near, whole, filtered, sort, unusual, urgent })
    // Words can be answered without a place: what went wrong with it is then lost.
    const { place, rest, name, lost } = await placeOf(this.#core, this.#words, this.#gazetteer, q, near, whole, may).catch((error) => ({ place: null, rest: q, name: '', lost: error }))
    if (lost && !q.trim()) throw lost
    const placed = place && place.kind !== 'invalid' && place.normal
    const query = await this.#words.understand(rest, whole, placed)
    const facets = filtered && await this.#facets()
    const chosen = filtered ? facets.understood(filters) : {}
    // All of the county, or a place that is on no map of ours, tells nothing apart and leaves nothing out.
    const offered = Object.keys(chosen).length || placed
    const ranked = await this.#ranked(query, this.#usable(place) ? place : null, name, { offered, q, whole })
    const all = ranked.numbers
    const left = filtered ? facets.left(all, chosen, ranked) : all
    const last = offset + (limit ?? Infinity)
    const inOrder = sort === 'best' ? ranked.best(left, last) : await (await later()).sorted(left, ranked, sort, this.#data)
    const shown = inOrder.slice(offset, last)
    const help = this.#help(placed ? q : `${q} ${near}`, query.corrections)
    // What goes wrong is said when the answer is whole.
    help.catch(NOTHING)
    const answer = {
      total: left.length,
      words: query.units.flatMap(({ words }) => words),
      place,
      ...(lost && { lost }),
      ...(ranked.unsorted && { unsorted: ranked.unsorted }),
      age: query.age,
      corrections: all.length ? query.corrections : [],
      suggestions: all.length || !query.unknown.length ? [] : await (await later()).suggestions(query.unknown, this.#words),
      filters: chosen,
      chips: chips(near, place, rest, query, this.#analyser),
      crisis: urgent ? await help : null,
      language: query.tongue
    }
    const named = this.#shown.names(shown)
    const waits = early && shown.length > 0 && !named.length
    if (early && !waits) await early({ ...answer, hits: named })
    const [hits, text] = this.#shown.hits(shown, ranked, this.#words.read(query.units), () => this.facets().then(({ area }) => area?.values, NOTHING))
    if (waits) {
      // The first has no name yet: it gets that with its summary.
      unusual()
      await text
      early({ ...answer, hits: this.#shown.names(shown) })
    }
    const results = { ...answer, corrections: (await later()).keeping(q, answer.corrections), crisis: await help, hits: await hits }
    this.#found.set(results, { all, units: query.units })
    return results
  }

  /** What may be chosen: { facet: { label, values: { id: label } } }. */
  async facets () {
    return (await this.#facets()).labels
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

  /** Words, records and places that text, half typed, may become: see suggest.js, which has the options. */
  async suggest (text, options) {
    // What is found is shown with what later.js has.
    const [{ suggest }] = await Promise.all([typing(), later()])
    const search = async (asked) => {
      const results = await this.search({ whole: true, ...asked })
      return { ...results, ...this.#found.get(results) }
    }
    const knownFor = (asked) => this.#words.knownFor(asked, true)
    return suggest(text, { search, knownFor, facets: await this.facets(), data: this.#data, analyser: this.#analyser, ...options })
  }

  /** Read a place by itself, as it is typed. */
  async readPlace (text) {
    return (await this.#gazetteer()).read(text)
  }

  /** The area of a place and how sure that is: { area, confidence, others }, or null. */
  area (place) {
    return place?.area ? { area: place.area, confidence: place.confidence, others: place.others } : null
  }

  /** See Atlas.prefetch; nor does this ever fail. */
  prefetch (text) {
    return this.#gazetteer().then((atlas) => atlas.prefetch(text)).catch(NOTHING)
  }

  /** See Atlas.codeAt. */
  async codeAt (position) {
    return (await this.#gazetteer()).codeAt(position)
  }

  async #facets () {
    const [{ facetsOf }] = await Promise.all([later(), this.#data.get('facets')])
    return this.#data.made('facets', facetsOf)
  }

  #usable (place) {
    return place && this.#settings.weights.place.on && (place.area || place.others[0] || place.status === 'live-elsewhere')
  }

  async #help (text, corrections) {
    const language = await this.#words.language(text)
    const known = (word) => language.known(word) || language.asking.has(word)
    if (!this.#mayBeUrgent([text, ...corrections.map(({ word }) => word)].join(' '), known)) return null
    const [{ Crisis }] = await Promise.all([crisisModule(), this.#data.get('crisis')])
    const crisis = await this.#data.made('crisis', (content) => new Crisis(content, this.#analyser))
    return crisis.help[crisis.helpFor(text, known, corrections)] ?? null
  }

  async #ranked (query, place, name, { offered, q, whole }) {
    const names = place ? this.#analyser.terms(name) : []
    const terms = query.units.flatMap((unit) => [...unit.terms, ...unit.prefixes])
    const { Near, pointsOf } = place ? await placing() : {}
    const [kinds, points, ages, rows, named] = await Promise.all([
      this.#data.made('areas', kindsOf),
      place && this.#data.made('points', pointsOf),
      query.age === null ? {} : this.#data.made('ages', agesOf),
      this.#words.rowsOf([...terms, ...names]),
      this.#words.wholeNames(q, query.units, whole)
    ])
    const near = place && new Near({ ...kinds, place, points, middles: (await this.#gazetteer()).middles, weights: this.#settings.weights.place })
    return new Ranked({ ...kinds, q, query, place, near, agesOf: ages, offered, rows, names, bet: this.#words.bestBet(query.units), whole: named, settings: this.#settings, count: this.#core.count })
  }
}
