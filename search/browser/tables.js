// Tables of places. The twin of the second half of search/place_tables.py.

import { decode } from './codec.js'
import { nameKey, sortedOf } from './base.js'

const GRID = 200
const LEVELS = { h: 'high', m: 'medium', l: 'low', p: 'part', '': '' }

/** The spots of columns by their postcode, or part of one. */
export function codesOf (columns) {
  const spots = spotsOf(columns)
  return new Map(sortedOf(columns.codes).map((code, place) => [code.toUpperCase(), spots[place]]))
}

/** Towns by their key: { name, kind, spot }. */
export function townsOf (columns) {
  const { keys, names, kinds } = columns
  const [kind, spots] = [decode(columns.kind), spotsOf(columns)]
  return new Map(names.map((name, place) => [keys[place] || nameKey(name), { name, kind: kinds[kind[place]], spot: spots[place] }]))
}

function spotsOf ({ east, north, areas, area }) {
  const belongings = areas.map((text) => {
    const [area, level, ...others] = text.split(' ')
    return { area, confidence: LEVELS[level], others }
  })
  const [easts, norths] = [east, north].map(positions)
  return decode(area).map((number, place) => ({ ...belongings[number], east: easts[place], north: norths[place] }))
}

// Metres; where there would be only sea no position is known.
function positions (text) {
  let cell = 0
  return decode(text).map((step) => (cell += step % 2 ? -(step + 1) / 2 : step / 2) * GRID || null)
}
