// What only whole postcodes need, and a place in degrees. Fetched when there is one.

export { toGrid } from './grid.js'
export { Units } from './units.js'
