// What only a word that nobody knows needs. Fetched when there is one, most likely a slip.

export * from './guessing.js'
