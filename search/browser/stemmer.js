// The Porter2 stemmer of the npm package porter2; README.md says why this one.

export { stem } from 'porter2'
