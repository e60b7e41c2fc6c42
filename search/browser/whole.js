// Names that a query is as a whole. The twin of the second half of search/whole.py.

/** The terms of a name, or of a query, in no order of theirs. */
export function keyOf (terms) {
  return [...new Set(terms)].sort().join(' ')
}

/** The documents by the key of their names in a text of a shard: a Map to [[number, whether that is their title]]. */
export function namesOf (text) {
  return new Map(text.split(';').filter(Boolean).map((entry) => {
    const [key, numbers] = entry.split(':')
    return [key, numbers.split(',').map((number) => [number >> 1, number % 2])]
  }))
}
