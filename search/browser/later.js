// What the first results can do without: why they are there, filters, suggestions. A page fetches it once they are shown.

export { facetsOf } from './columns.js'
export { reasons } from './explain.js'
export { valueMeant } from './meant.js'
export { suggest } from './suggest.js'
