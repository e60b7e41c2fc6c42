// Filters: what may be chosen, which documents are left, and how many each further choice would leave.
// The twin of search/filters.py, which says how the choices combine.

export class Facets {
  /** labels: as the engine gives them; columns: { facet: { sets: [[position of a value]], of: [the set of each document] } }. */
  constructor (labels, columns) {
    this.labels = labels
    this.values = Object.fromEntries(Object.entries(labels).map(([facet, { values }]) => [facet, Object.keys(values)]))
    this.columns = Object.fromEntries(Object.entries(columns).map(([facet, { sets, of }]) => (
      [facet, { own: sets, of, sets: sets.map((positions) => this.#allOf(facet, positions)) }]
    )))
  }

  /** chosen without what does not exist, in the order of the vocabulary. */
  understood (chosen) {
    const known = Object.entries(this.values).map(([facet, values]) => (
      [facet, values.filter((value) => Object.hasOwn(chosen, facet) && chosen[facet].includes(value))]
    ))
    return Object.fromEntries(known.filter(([, values]) => values.length))
  }

  /** Those of documents that fit chosen. In ranked those that do not name it, nor were chosen by hand, score less: ranked.filtered has by what. */
  left (documents, chosen, ranked) {
    const choices = this.#choices(chosen)
    const left = fitting(documents, choices)
    const { on, any } = ranked.weights.filters
    ranked.filtered = new Map()
    for (const { of, names } of choices.filter(({ facet }) => on && this.labels[facet].any)) {
      for (const number of left) if (!names[of[number]] && !ranked.chosen.has(number)) weigh(number, ranked, any)
    }
    return left
  }

  /** How many of documents each value would leave; a facet's own choices are left out of its counts. */
  counts (documents, chosen) {
    const choices = this.#choices(chosen)
    const found = {}
    for (const [facet, values] of Object.entries(this.values)) {
      const counted = this.#counted(facet, fitting(documents, choices.filter((other) => other.facet !== facet)))
      const own = choices.find((other) => other.facet === facet)
      const kept = values.map((value, position) => [value, counted[position]])
        .filter(([, count], position) => count || own?.wanted.has(position))
      if (kept.length) found[facet] = Object.fromEntries(kept)
    }
    return found
  }

  // How many of documents have each value of a facet. There are few sets of values, and many documents.
  #counted (facet, documents) {
    const { sets, of } = this.columns[facet]
    const counts = sets.map(() => 0)
    for (let at = 0; at < documents.length; at++) counts[of[documents[at]]]++
    const counted = this.values[facet].map(() => 0)
    sets.forEach((positions, set) => positions.forEach((position) => (counted[position] += counts[set])))
    return counted
  }

  // Each facet of which something is chosen, with the positions of that, and whether each set of values has one of them.
  #choices (chosen) {
    return Object.entries(this.understood(chosen)).map(([facet, values]) => {
      const { sets, own, of } = this.columns[facet]
      const wanted = new Set(values.map((value) => this.values[facet].indexOf(value)))
      const [fits, names] = [sets, own].map((some) => some.map((positions) => positions.some((position) => wanted.has(position))))
      return { facet, of, wanted, fits, names }
    })
  }

  // The positions of all values that a document with these positions fits.
  #allOf (facet, positions) {
    const values = this.values[facet]
    return positions.includes(values.indexOf(this.labels[facet].any)) ? [...values.keys()] : positions
  }
}

function weigh (number, { scores, filtered }, share) {
  scores[number] *= share
  filtered.set(number, (filtered.get(number) ?? 1) * share)
}

function fitting (documents, choices) {
  return choices.length ? documents.filter((number) => choices.every(({ of, fits }) => fits[of[number]])) : documents
}
