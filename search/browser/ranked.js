// The documents that a query finds, with their scores. The twin of search/ranked.py.

import { ageFactor, combined, none } from './ranking.js'

/** numbers are those of the documents that were found; scores has what each of them scores, by number. */
export class Ranked {
  /** What was given to documents that are not there for their words: by number, { signal: score }. */
  chosen = new Map()

  /** near is what a place makes of documents, if there is one: see near.js; the rest is as engine.js has it. */
  constructor (given) {
    Object.assign(this, given)
    this.weights = given.settings.weights
    this.factors = this.kinds.map((kind) => this.#unplaced(kind))
    this.words = this.#wordScores()
    this.#name()
    this.numbers = this.words.numbers
    this.scores = new Float64Array(this.count)
    this.#choose(this.#weigh())
  }

  /** { reach, areas } of a document. */
  kind (number) {
    return this.kinds[this.kindOf[number]]
  }

  /** The first and the last age of a document, if it says. */
  ages (number) {
    const { agesOf: { from, to } } = this
    return from?.[number] ? [from[number] - 1, to[number]] : []
  }

  ageFactor (number) {
    const factor = ageFactor(this.ages(number), this.query, this.weights.age)
    // Beside what being near gains.
    return factor > 1 && this.near?.mentions(number, this.words.scores) ? 1 : factor
  }

  /** The best of numbers, at most so many, the best first. They are found in one pass: few of many are ever shown. */
  best (numbers, most) {
    const { scores } = this
    const before = (a, b) => scores[b] - scores[a] || a - b
    const found = []
    let least = -1
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      if (scores[number] < least) continue
      let place = found.length
      while (place && before(number, found[place - 1]) < 0) place--
      found.splice(place, 0, number)
      if (found.length > most) found.pop()
      if (found.length === most) least = scores[found.at(-1)]
    }
    return found
  }

  // Without a place a service for some areas is likely for another family: the fewer they are the likelier.
  #unplaced ({ reach, areas }) {
    return reach === 'local' && areas.length ? 1 - (1 - this.weights.place.unplaced) / areas.length : 1
  }

  #wordScores () {
    const { query: { units, age }, rows, weights, count } = this
    const found = units.length ? combined(units, rows, weights, count) : none(count)
    if (!units.length && (this.place || age !== null || this.offered)) {
      found.seen.fill(1)
      found.scores.fill(1)
      found.numbers = [...found.scores.keys()]
    }
    for (const { numbers, scores } of this.names.map((term) => rows.get(term))) {
      numbers.forEach((number, at) => {
        if (found.seen[number]) found.scores[number] += Math.min(weights.place.name * scores[at], weights.place.named * found.scores[number])
      })
    }
    return found
  }

  // Whoever types a whole name wants what is called so.
  #name () {
    const { whole, words: { numbers, seen, scores }, weights: { names } } = this
    const best = whole.size ? numbers.reduce((most, number) => Math.max(most, scores[number]), 0) : 0
    if (names.on) for (const [number, title] of whole) if (seen[number]) scores[number] += best * (title ? names.title : names.other)
  }

  // Score what was found; gives the best score. Most queries have neither place nor age.
  #weigh () {
    const { numbers, kindOf, factors, near, query: { age }, weights, scores, words } = this
    let best = 0
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at]
      let score = words.scores[number]
      if (weights.place.on) score *= near ? near.factor(number, words.scores) : factors[kindOf[number]]
      if (age !== null && weights.age.on) score *= this.ageFactor(number)
      scores[number] = score
      if (score > best) best = score
    }
    return best
  }

  // The two documents that are not there for their words: the page of the area, and the best bet.
  #choose (best) {
    const { bet, settings: { area_pages: pages }, weights: { best_bets: bets, place }, query: { units } } = this
    // Beside nothing it would look like an answer to words that nobody has.
    if (this.numbers.length && this.place && Object.hasOwn(pages, this.place.area)) {
      const page = pages[this.place.area]
      const share = best * (units.length ? place.area_page : place.area_alone)
      this.#add(page, { area_page: share }, Math.max(this.scores[page], share))
    }
    if (bets.on && bet !== undefined) this.#add(bet, { best_bet: best + 1 }, best + 1)
  }

  #add (number, signal, score) {
    if (!this.words.seen[number] && !this.chosen.has(number)) this.numbers.push(number)
    this.chosen.set(number, { ...this.chosen.get(number), ...signal })
    this.scores[number] = score
  }
}
