// Where something is: spots on the map, and what text that is no place means. The twin of search/spots.py; near.js has how far it is.

/** Of no position and no area. */
export const NOWHERE = { area: '', east: null, north: null, confidence: '', others: [] }
/** What text that is no place means. */
export const INVALID = { kind: 'invalid', normal: '', repaired: false, status: 'unknown', ...NOWHERE }

/** Whether a spot is in the county, not only a part of it. */
export function isHome ({ area, confidence }) {
  return area && confidence !== 'part'
}

/** [square of the distance to a point, key] of each of spots, the nearest first. */
export function byDistance (spots, east, north) {
  return [...spots].filter(([, spot]) => spot.east !== null)
    .map(([key, spot]) => [(spot.east - east) ** 2 + (spot.north - north) ** 2, key])
    .sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1))
}
