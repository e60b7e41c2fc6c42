// What the address says of a search. It says that once the titles are there, and hides no more than was typed into it.
export { addressOf, reading, remember, rewrite } from "../private.js";
