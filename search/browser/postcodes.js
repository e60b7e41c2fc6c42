// What only whole postcodes need, and a place in degrees. Fetched when there is one.

export { codeAt } from './nearest.js'
export { Units } from './units.js'
