// Parts of the engine that are fetched when they are wanted, beside those in base.js: what the first results can do without, what only
// words of crisis need, what only a word that nobody knows, and what only somebody who types.

import { once } from './base.js'

export const later = once(() => import('./later.js'))
export const crisisModule = once(() => import('./crisis.js'))
export const unknown = once(() => import('./unknown.js'))
export const typing = once(() => import('./typing.js'))

/** Stands in for unknown.js: a word that nobody knows stays as it is. */
export const NO_GUESS = {
  runOn: (pairs) => pairs.pop(),
  corrected: (pairs, strange) => ({ better: pairs, corrections: [], unknown: [...strange] }),
  abroad: () => new Set(),
  foreign: () => ({ phrases: new Map(), asking: new Set(), longest: 1, tongueOf: () => null })
}
