// The documents that a query finds, with their scores. The twin of _Ranked in search/engine.py.

import { decode } from './codec.js'
import { ageFactor, combined, distance, placeFactor } from './ranking.js'

export class Ranked {
  #chosen = new Map()
  #words

  constructor (given) {
    Object.assign(this, given)
    this.weights = given.settings.weights
    this.#words = this.#wordScores()
    this.scores = new Map([...this.#words].map(([number, score]) => [number, this.#weighed(number, score)]))
    this.#choose()
  }

  /** Kilometres from the place that was typed, if any. */
  km (number) {
    return this.place ? distance(this.entry(number), this.place, this.middles) : null
  }

  /** The number each signal gave. */
  signals (number) {
    const words = this.#words.has(number) ? { words: this.#words.get(number), ...this.#factors(number) } : {}
    return { ...words, ...this.#chosen.get(number) }
  }

  /** numbers the best first; for another sort those it says nothing of come last. */
  sorted (numbers, sort) {
    const best = numbers.sort((a, b) => this.scores.get(b) - this.scores.get(a) || a - b)
    if (sort === 'distance') {
      const apart = new Map(best.map((number) => [number, this.km(number) ?? Infinity]))
      return best.sort((a, b) => (apart.get(a) === apart.get(b) ? 0 : apart.get(a) - apart.get(b)))
    }
    if (sort !== 'name' && sort !== 'checked') return best
    const order = decode(this.order[sort])
    return best.sort((a, b) => (sort === 'name' ? order[a] - order[b] : order[b] - order[a]))
  }

  #wordScores () {
    const { query: { units, age }, rows, weights } = this
    const everything = this.place || age !== null || this.offered
    const base = units.length
      ? combined(units, rows, weights.words.prefix, weights.coverage)
      : new Map(everything ? Array.from({ length: this.count }, (_, number) => [number, 1]) : [])
    for (const term of this.names) {
      for (const [number, score] of rows.get(term)) {
        if (base.has(number)) base.set(number, base.get(number) + weights.place.name * score)
      }
    }
    return base
  }

  #factors (number) {
    const { query: { age }, place, weights } = this
    const factors = {}
    if (weights.place.on) factors.place = placeFactor(this.entry(number), place, this.km(number), weights.place)
    if (age !== null && weights.age.on) factors.age = ageFactor(this.entry(number), age, weights.age)
    return factors
  }

  #weighed (number, score) {
    return Object.values(this.#factors(number)).reduce((product, factor) => product * factor, score)
  }

  // The two documents that are not there for their words: the page of the area, and the best bet.
  #choose () {
    const { area_pages: pages, best_bets: bets } = this.settings
    const best = Math.max(0, ...this.scores.values())
    // Beside nothing it would look like an answer to words that nobody has.
    if (this.scores.size && this.place && Object.hasOwn(pages, this.place.area)) {
      const page = pages[this.place.area]
      const share = best * this.weights.place.area_page
      this.#chosen.set(page, { area_page: share })
      this.scores.set(page, Math.max(this.scores.get(page) ?? 0, share))
    }
    const key = this.query.units.flatMap(({ terms }) => terms).join(' ')
    if (this.weights.best_bets.on && Object.hasOwn(bets, key)) {
      this.#chosen.set(bets[key], { ...this.#chosen.get(bets[key]), best_bet: best + 1 })
      this.scores.set(bets[key], best + 1)
    }
  }
}
