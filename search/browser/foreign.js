// What only words that nobody knows need which are likely of another language: what any such word needs, and more.

export * from './guessing.js'
export { Forms as Foreign } from './forms.js'
