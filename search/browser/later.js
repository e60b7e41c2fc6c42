// What most first results can do without: why they are there, filters, suggestions, words of crisis. A page fetches it once they
// are shown, if not before.

export { facetsOf } from './columns.js'
export { Crisis } from './crisis.js'
export { hitOf, sorted } from './hit.js'
export { valueMeant } from './meant.js'
export { suggest } from './suggest.js'
