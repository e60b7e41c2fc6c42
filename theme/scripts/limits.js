// What the search cannot do for what was typed, in words for people. Few searches have any of it, so that it comes with the whole answer.
import { element } from "./dom.js";
import { quoting } from "./quoting.js";

// An age beyond the last one, which the engine reads as that: search/ages.py.
const LAST = 25;
const OLDER = /\b(?:2[6-9]|[3-9]\d)\b/;

// What people name to leave it out, which the search cannot do. "Not talking", "without a diagnosis" and "not in school" are what they look for.
const LEFT_OUT = /\b(?:not|without|except)\s+(?:for\s+|with\s+)?((?:autis|adhd|asd|asc|pda|dyslexi|dyspraxi|disab|deaf|blind)\p{L}*)/iu;

// Words for where somebody is that say no place.
const HERE = /\b(?:near(?:by|est)|closest|locally|(?:near|round|around|local to) (?:me|us|here|home|my)|in (?:my|our|this) (?:area|town|village))\b/i;

/** The notes for `results` of what is `asked`. */
export function limits(results, { q }) {
  return [older(results, q), leftOut(results, q), here(results, q)].flat().map((words) => element("p", { class: "govuk-body" }, ...quoting(words)));
}

function older({ age }, q) {
  return age === LAST && OLDER.test(q) ? ["What we list is for children and young people up to 25, and for their families."] : [];
}

function leftOut({ place, total }, q) {
  const where = place?.normal && q.toLowerCase().includes(`not in ${place.normal.toLowerCase()}`) && place.normal;
  const words = LEFT_OUT.exec(q)?.[1] ?? where;
  return words && total ? [`We cannot leave words out: we looked for “${words}” too.`] : [];
}

function here({ place, lost, total }, q) {
  if (place || lost || !total || !HERE.test(q)) return [];
  return ["We do not know where you are. Type a postcode or a town to see what is near you first."];
}
