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
import { Foreign } from './languages.js'
import { Rows, shardOf, shardsOf } from './lexicon.js'
import { Language, expansions, instead, runOnLengths, understand } from './query.js'
import { Ranked } from './ranked.js'
import { relation } from './ranking.js'
import { nearest, suggested } from './spelling.js'
import { suggest } from './suggest.js'

export { SearchError, parse }

const METRES_IN_A_MILE = 1609.344
// What the synonyms lead to was checked against the index when it was built.
const EVERYTHING = { has: () => true }

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
  #rows
  #added = new Set()
  #synonyms
  #languages = new Map()
  #foreign = null

  constructor (data) {
    this.#data = data
    this.#core = data.at('core')
    this.#settings = data.at('settings')
    this.#analyser = new Analyser(this.#settings.stems, this.#settings.stop_words)
    this.#atlas = new Atlas(data, this.#settings.place_words)
    this.#rows = new Rows(this.#core)
    this.#synonyms = expansions(this.#settings.synonyms, EVERYTHING)
  }

  /** What may be chosen: { facet: { label, values: { id: label } } }. */
  get facets () {
    return this.#settings.facets
  }

  /** The documents for q, which may hold a place and an age, near a place. */
  async search ({ q = '', near = '', filters = {}, sort = 'best', limit = 10, offset = 0 } = {}) {
    const { place, rest, name } = await this.#place(q, near)
    const query = await this.#understand(rest)
    const usable = this.#usable(place) ? place : null
    const facets = await this.#facetsFor()
    const chosen = facets.understood(filters)
    const ranked = await this.#ranked(query, usable, name, { offered: Object.keys(chosen).length > 0, sort })
    const left = facets.left([...ranked.scores.keys()], chosen)
    const shown = ranked.sorted(left, sort).slice(offset, limit === null ? undefined : offset + limit)
    const known = await this.#knownFor(q)
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
    if (!near.trim()) return this.#atlas.find(q, await this.#knownFor(q))
    const place = await this.#atlas.read(near)
    return { place, rest: q, name: place.kind === 'place' ? split(place.normal).join(' ') : '' }
  }

  async #knownFor (text) {
    const language = await this.#language(text)
    return (word) => language.known(word)
  }

  async #understand (rest) {
    const language = await this.#language(rest)
    let strange = false
    language.foreign = () => {
      strange = true
      return this.#foreign ?? new Foreign()
    }
    const query = understand(rest, language)
    if (!strange || this.#foreign) return query
    this.#foreign = new Foreign(await this.#data.get('languages'))
    return understand(rest, language)
  }

  // The words of the shards that text names, and no more, so that every order of queries gives the same answers.
  async #language (text) {
    const numbers = [...this.#shardsNamed(this.#analyser.pairs(text))].sort((a, b) => a - b)
    const key = numbers.join()
    if (!this.#languages.has(key)) this.#languages.set(key, await this.#languageOf(numbers))
    return this.#languages.get(key)
  }

  #add (number, shard) {
    if (!this.#added.has(number)) this.#rows.add(shard)
    this.#added.add(number)
  }

  #shardsNamed (pairs) {
    const words = pairs.flatMap(({ word, term }) => [word, term])
    // "DSPL 2" may be one word.
    const joined = pairs.slice(1).flatMap(({ word }, place) => (/^\p{Nd}+$/u.test(word) ? [pairs[place].word + word] : []))
    const last = pairs.at(-1)?.word ?? ''
    const weights = this.#settings.weights.words
    const begun = last.length >= weights.prefix_letters ? shardsOf(last, runOnLengths(last, weights).from, this.#core) : []
    return new Set([...[...words, ...joined].map((word) => shardOf(word, this.#core)), ...begun])
  }

  async #languageOf (numbers) {
    const rows = new Rows(this.#core)
    for (const shard of await this.#shards(numbers)) rows.add(shard)
    let vocabulary = null
    return new Language({
      analyser: this.#analyser,
      terms: rows.terms,
      settings: this.#settings,
      synonyms: this.#synonyms,
      vocabulary: () => (vocabulary ??= rows.vocabulary())
    })
  }

  #shards (numbers) {
    return Promise.all(numbers.map((number) => this.#data.get(`words.${number}`)))
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
    const numbers = new Set([...terms, ...extra].map((term) => shardOf(term, this.#core)))
    const [points, ages, order, ...shards] = await Promise.all([
      place ? this.#data.get('points') : null,
      query.age === null ? null : this.#data.get('ages'),
      sort === 'name' || sort === 'checked' ? this.#data.get('orders') : null,
      ...[...numbers].map((number) => this.#data.get(`words.${number}`))
    ])
    shards.forEach((shard, place) => this.#add([...numbers][place], shard))
    return new Ranked({
      query, place, offered, order,
      names: extra,
      rows: this.#rows,
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
    const languages = await Promise.all(unknown.map((word) => this.#language(word)))
    const near = unknown.flatMap((word, place) => nearest(word, languages[place].vocabulary(), { limit: 3, most: suggested(word) }))
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
