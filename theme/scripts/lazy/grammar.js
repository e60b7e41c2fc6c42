// How postcodes are read, for a place with a number in it.
export { parse } from "../../../search/browser/grammar.js";
