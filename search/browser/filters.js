// Filters: what may be chosen, which documents are left, and how many each further choice would leave.
// The twin of search/filters.py, which says how the choices combine.

export class Facets {
  /** values: { facet: [value id] }; columns: { facet: [[position of a value] for each document] }. */
  constructor (values, columns) {
    this.values = values
    this.columns = columns
  }

  /** chosen without what does not exist, in the order of the vocabulary. */
  understood (chosen) {
    const known = Object.entries(this.values).map(([facet, values]) => (
      [facet, values.filter((value) => Object.hasOwn(chosen, facet) && chosen[facet].includes(value))]
    ))
    return Object.fromEntries(known.filter(([, values]) => values.length))
  }

  /** Those of documents that fit chosen. */
  left (documents, chosen) {
    const sets = this.#positions(chosen)
    return documents.filter((number) => this.#fits(number, sets))
  }

  /** How many of documents each value would leave; a facet's own choices are left out of its counts. */
  counts (documents, chosen) {
    const sets = this.#positions(chosen)
    const found = {}
    for (const [facet, values] of Object.entries(this.values)) {
      const others = sets.filter(([other]) => other !== facet)
      const counted = values.map(() => 0)
      for (const number of documents) {
        if (this.#fits(number, others)) for (const position of this.columns[facet][number]) counted[position]++
      }
      const own = sets.find(([name]) => name === facet)?.[1]
      const kept = values.map((value, position) => [value, counted[position], own?.has(position)])
        .filter(([, count, chosen]) => count || chosen)
      if (kept.length) found[facet] = Object.fromEntries(kept.map(([value, count]) => [value, count]))
    }
    return found
  }

  #positions (chosen) {
    return Object.entries(this.understood(chosen)).map(([facet, wanted]) => (
      [facet, new Set(wanted.map((value) => this.values[facet].indexOf(value)))]
    ))
  }

  #fits (number, sets) {
    return sets.every(([facet, wanted]) => this.columns[facet][number].some((position) => wanted.has(position)))
  }
}
