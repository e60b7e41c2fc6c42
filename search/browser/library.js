// What search.js, the engine as a library, offers: README.md shows how it is used.

export { SearchError, open } from './engine.js'
export { parse } from './grammar.js'
