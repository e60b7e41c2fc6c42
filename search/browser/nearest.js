// The code nearest to a position, which only a device knows. A part of the twin of search/places.py.

import { toGrid } from './grid.js'

const FAR = 5000
const FAR_ABROAD = 1600
const NEAR_SECTORS = 8

/**
 * The postcode nearest to { latitude, longitude } in degrees, its sector if no file of postcodes is there, its outward code elsewhere, ''
 * far from all we know. opened(sectors) gives the gazetteer, with the postcodes of sectors; of none, with the codes of all Britain.
 */
export async function codeAt (position, opened) {
  const point = toGrid(position)
  if (!point) return ''
  const sectors = sectorsNear(await opened(), point)
  const more = await opened(sectors)
  return sectors.length ? nearestUnit(more, point, sectors) : outcodeAt(more, point)
}

// None far from all we know.
function sectorsNear ({ sectors }, point) {
  const near = byDistance(sectors, point)
  return near.length && near[0][0] <= (sectors.get(near[0][1]).area ? FAR : FAR_ABROAD) ** 2 ? near.slice(0, NEAR_SECTORS).map(([, key]) => key) : []
}

function nearestUnit ({ units }, { east, north }, sectors) {
  const near = [...units.values()].map((file) => file.nearest(east, north, sectors)).filter(Boolean)
  return near.sort(nearestFirst)[0]?.[1] ?? sectors[0]
}

function outcodeAt ({ outcodes }, point) {
  return byDistance(outcodes, point).find(([square]) => square <= FAR ** 2)?.[1] ?? ''
}

// [square of the distance to a point, key] of each of spots.
function byDistance (spots, { east, north }) {
  return [...spots].filter(([, spot]) => spot.east !== null)
    .map(([key, spot]) => [(spot.east - east) ** 2 + (spot.north - north) ** 2, key])
    .sort(nearestFirst)
}

function nearestFirst ([a, one], [b, other]) {
  return a - b || (one < other ? -1 : 1)
}
