// What the first results can do without: why they are there, what keeps to words that were changed, and filters. A page fetches it once
// they are shown.

export { suggestions } from './closest.js'
export { facetsOf } from './columns.js'
export { hitOf, sorted } from './hit.js'
export { keeping } from './instead.js'
export { valueMeant } from './meant.js'
