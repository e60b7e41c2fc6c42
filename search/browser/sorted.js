// Sorted texts in few letters. The twin of encode_sorted in search/codec.py; apart from codec.js, since it is needed first.

const NONE = 65

/** The list that the build wrote: of each text how many letters it shares with the one before, A for none, and the rest. */
export function sortedOf (text) {
  let last = ''
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((entry) => (last = last.slice(0, entry.charCodeAt(0) - NONE) + entry.slice(1)))
}
