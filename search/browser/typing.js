// What only somebody who types needs: fetched with the first letters.

export { suggest } from './suggest.js'
