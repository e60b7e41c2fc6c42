// What was understood besides words, as a page shows it. A part of the twin of search/engine.py.

import { ageIn } from './base.js'

/**
 * Chips of a place and an age, each with what the two boxes hold without it: [{ kind, text, remove: { q, near } }]. Words
 * that only ask go too, since they would find nothing.
 */
export function chips (near, place, rest, { age, units }, analyser) {
  const found = []
  const told = (text) => (units.length && analyser.terms(text).length ? text : '')
  if (place && place.kind !== 'invalid') {
    found.push({ kind: 'place', text: `${place.kind === 'county' ? 'all of' : 'near'} ${place.normal}`, remove: { q: age !== null ? rest : told(rest), near: '' } })
  }
  if (age !== null) {
    const kept = near.trim() || !place ? near : place.normal
    const read = ageIn(rest)
    found.push({ kind: 'age', text: read.told, remove: { q: told(read.rest), near: kept } })
  }
  return found
}
