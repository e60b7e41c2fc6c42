// Places, for a query that may name one, or a box for them. Fetched when there is something to look up.

export { Atlas } from './atlas.js'
export { Near, pointsOf } from './near.js'
