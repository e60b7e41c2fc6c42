// Where something is: spots on the map, and what text that is no place means. The twin of search/spots.py; near.js has how far it is.

/** Of no position and no area. */
export const NOWHERE = { area: '', east: null, north: null, confidence: '', others: [] }
/** What text that is no place means. */
export const INVALID = { kind: 'invalid', normal: '', repaired: false, status: 'unknown', ...NOWHERE }

/** Whether a spot is in the county, not only a part of it. */
export function isHome ({ area, confidence }) {
  return area && confidence !== 'part'
}
