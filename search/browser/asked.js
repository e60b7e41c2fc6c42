// What a search asks for before its words are understood: its place, and at once all that it is going to need. A part of the twin of
// search/engine.py.

import { box, codesOf, nameWords, placesOf, placing, split, tokensOf, toldBy, townsOf } from './base.js'
import { crisisModule, later } from './modules.js'
import { mayBeSpaced, mayHoldPlace } from './tokens.js'

const NOTHING = () => {}

/**
 * Fetch at once all that a search is going to ask for, or one file would wait for another. Gives the promise of whether q may hold a place
 * that is not in its own box.
 */
export function foresee (data, core, words, { q, near, whole, filtered, sort, unusual, urgent }) {
  const may = mayHold(core, words, q, near, whole)
  const told = toldBy(q, near.trim(), core)
  const more = { facets: filtered, orders: sort === 'name' || sort === 'checked', crisis: urgent }
  data.expect([...told.parts, ...Object.keys(more).filter((part) => more[part])])
  const coming = [words.expect(q, whole, core.placeWords, unusual)]
  if (near) coming.push(words.language(near), box())
  // A word that nobody knows may be a place or a slip: what either needs is fetched at one time.
  else coming.push(may.then((held) => held && !told.placed && !whole && Promise.all([placing(), data.get('places'), data.get('towns')])))
  if (told.placed) coming.push(placing())
  if (filtered) coming.push(later())
  if (urgent) coming.push(crisisModule())
  if (told.placed || told.aged || urgent) unusual()
  // What goes wrong is said by whoever needs it.
  for (const promise of coming) promise.catch(NOTHING)
  return may
}

/** The place of a search: { place, rest, name }. gazetteer() gives the Atlas, may is what foresee gave. */
export async function placeOf ({ placeWords }, words, gazetteer, q, near, whole, may) {
  if (!near.trim()) {
    if (!await may) return { place: null, rest: tokensOf(q).join(' '), name: '' }
    const known = await words.knownFor(q, whole)
    const codes = codesOf(q, placeWords)
    const slips = nameWords(q).some((word) => !placeWords.has(word) && !known(word))
    const parts = codes.length || slips ? codes : townsOf(placesOf(q, placeWords))
    return (await gazetteer()).find(q, known, mayBeSpaced(q, placeWords), parts)
  }
  const place = await (await gazetteer()).read(near)
  return { place, rest: q, name: place.kind === 'place' ? split(place.normal).join(' ') : '' }
}

async function mayHold ({ placeWords }, words, q, near, whole) {
  return !near.trim() && mayHoldPlace(q, placeWords, await words.knownFor(q, whole))
}
