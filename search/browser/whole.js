// Names that a query is as a whole. The twin of the second half of search/whole.py.

/** The terms of a name, or of a query, in no order of theirs. */
export function keyOf (terms) {
  return [...new Set(terms)].sort().join(' ')
}

/** The key of a best bet. */
export function betOf (terms) {
  return `=${terms.join(' ')}`
}

/** The documents of which key is a name, by a text of a shard: [[number, whether that is their title]]. */
export function namesOf (text, key) {
  const [, numbers = ''] = `;${text}`.split(`;${key}:`)
  return numbers.split(';', 1)[0].split(',').filter(Boolean).map((number) => [number >> 1, number % 2])
}
