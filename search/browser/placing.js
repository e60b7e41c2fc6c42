// Places, for a query that may name one, or a box for them. Fetched when there is something to look up.

export { Atlas } from './atlas.js'
export { Near, pointsOf } from './near.js'
// What box.js, which is another script, has in common with these.
export { MAX_TEXT } from './grammar.js'
export { isStreet, nearestName, parted, spans } from './names.js'
export { INVALID } from './spots.js'
