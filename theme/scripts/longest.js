/** How many letters of what is typed the search reads: MAX_QUERY of search/browser/engine.js. */
export const LONGEST = 1000;
