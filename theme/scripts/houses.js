// A house among words: its number with the name of its street. A part of lazy/sectors.js.
import { ROADS, STREETS } from "../../search/browser/streets.js";

// After a number these count or measure, and name no street: "12 week wait", "1 to 1", "5 a side", "7 year old", "2 boys".
const COUNTED =
  "an?|and|at|best|boys?|by|children|days?|for|from|girls?|hours?|in|is|kids?|miles?|minutes?|months?|my|near|nights?|of|olds?|or|people|" +
  "places?|schools?|sessions?|sons?|steps?|terms?|the|things?|times?|to|ways?|weeks?|with|ye?a?rs?|yo?";
// Before a number these say what is counted: "year 7", "section 19", "my son is 7".
const COUNTS =
  /\b(?:age[ds]?|am|band|dspl|is|ks|level|over|part|phase|post|section|s?he['’]?s|son|daughter|stage|step|term|type|under|week|ye?a?rs?)\s*$/i;
// What a road may be beside one: "road safety", "street dance".
const MORE = "(?!\\s+(?:danc|play|safe))";
const NAME = `(?!(?:${COUNTED})\\b)\\p{L}[\\p{L}'’.-]*`;
const FLAT = "(?:(?:flat|unit)\\s+\\w{1,4},?\\s+)?";
const NUMBER = `(?<![^\\s,;(])(?!\\d-\\d\\b)${FLAT}\\d{1,4}(?:[-/]\\d{1,4})?\\p{L}?,?\\s+`;
const IN_STREET = new RegExp(`${NUMBER}(?:${NAME}\\s+){1,3}(${STREETS.join("|")})\\b${MORE}\\.?(\\s*,|\\s+[a-z]{1,2}\\d|\\s*$)?`, "giu");
// Where a postcode was: 14 Danestrete, Stevenage SG1 1.
const BEFORE_CODE = new RegExp(`${NUMBER}(${NAME}(?:\\s+${NAME})?,\\s*)?(?=(?:(${NAME})[\\s,]+(?:${NAME}[\\s,]+){0,4})?[a-z]{1,2}\\d[a-z\\d]?\\s+\\d)`, "giu");
// Nobody asks for an older age, if it is one.
const OLDEST = 25;

/** `text` without the number and the street of a house; a street without such a word only if there `wasCode`, a whole postcode. */
export function withoutHouses(text, wasCode) {
  const left = text.replace(IN_STREET, inStreet);
  const cut = wasCode ? left.replace(BEFORE_CODE, beforeCode) : left;
  return cut === text ? text : cut.replace(/\s+(?=[\s,]|$)|^[\s,]+/g, "").replace(/,+/g, ",");
}

// "8 close friends" and "2 parks drive" are no streets, unless they are written as one.
function inStreet(whole, street, end = "", at, text) {
  const sure = ROADS.includes(street.toLowerCase()) || end.trim() || street !== street.toLowerCase();
  return sure && !COUNTS.test(text.slice(0, at)) ? end : whole;
}

function beforeCode(whole, street = "", name = "", at, text) {
  const capital = /^(?:\p{Lu}\p{Ll}\S*\s*)+$/u.test(street || name);
  const sure = street || capital || whole.match(/\d+/)[0] > OLDEST;
  if (!sure || COUNTS.test(text.slice(0, at))) return whole;
  return capital ? "" : street;
}
