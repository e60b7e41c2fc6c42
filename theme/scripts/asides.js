// What the search could not do, or read as another language, in words for people. Few searches have any of it, so that it comes with the
// whole answer.
import { element, find } from "./dom.js";
import { LONGEST } from "./longest.js";
import { quoting } from "./quoting.js";
import { tryAgain } from "./retry.js";
import { searchLink } from "./suggestions.js";

// An age beyond the last that anything is for, as its chip has it, and what else there is for somebody of it or who cares for them.
const OLDER = /^age (?:2[6-9]|[3-9]\d)$/;
const FOR_OLDER = ["help for adults", "help for parents and carers"];

// What people name to leave it out, which the search cannot do. "Not talking", "without a diagnosis" and "not in school" are what they look for.
const LEFT_OUT = /\b(?:not|without|except)\s+(?:for\s+|with\s+)?((?:autis|adhd|asd|asc|pda|dyslexi|dyspraxi|disab|deaf|blind)\p{L}*)/iu;

// Words for where somebody is that say no place.
const HERE = /\b(?:near(?:by|est)|closest|locally|(?:near|round|around|local to) (?:me|us|here|home|my)|in (?:my|our|this) (?:area|town|village))\b/i;

/** Show them beside the notes for `results` of what is `asked`; `way.go(changes)` searches once more. */
export function showAsides(results, asked, way) {
  const limits = [tooLong(asked.q), leftOut(results, asked.q), here(results, asked.q)].flat();
  const said = limits.map((words) => element("p", { class: "govuk-body" }, ...quoting(words)));
  find("notes").prepend(...older(results, asked, way), ...said, ...unloaded(results, asked, way));
  language(results, asked);
}

function older({ chips, place }, asked, way) {
  if (!chips.some(({ text }) => OLDER.test(text))) return [];
  const near = asked.near || (place?.normal ?? "");
  const town = place?.kind === "place" && place.normal;
  const [adults, families] = FOR_OLDER.map((words) => searchLink(words, { q: words, near }, { ...asked, town }, way));
  return [element("p", { class: "govuk-body" }, "What we list is for children and young people up to 25, and for their families. See ", adults, " or ", families, ".")];
}

function tooLong({ length }) {
  return length > LONGEST ? [`What you typed is long. We read the first ${LONGEST} letters of it. A few words are enough.`] : [];
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

// What reads a place, says more of it, or sorts did not load: the words are answered all the same.
function unloaded({ lost, place, total, unsorted }, { near }, way) {
  const failed = [
    [lost, `we could not ${near ? `read the place “${near}”` : "look for a place in your words"}.${total ? " These results are for all areas." : ""}`],
    [place?.lost, `we do not know exactly where ${place?.normal} is, and distances are rough.`],
    [unsorted, "we could not sort the results. The best match comes first."],
  ];
  return failed
    .filter(([error]) => error)
    .map(([error, so]) => element("p", { class: "govuk-inset-text" }, ...quoting(`Part of the search did not load, so ${so}`), " ", tryAgain(error, () => way.go({}))));
}

function language({ language: tongue }, { q }) {
  const note = find("language");
  note.hidden = !tongue;
  if (!tongue) return;
  if (!note.firstChild) note.append(...foreign());
  find("language-one").hidden = true;
  find("language-name").textContent = tongue.name;
  find("language-typed").replaceChildren(element("bdi", { lang: tongue.code, dir: tongue.dir }, q));
}

// What is said of words of another language. The list of needs is among those that the page ends with; lazy/filters.js fills in one need.
function foreign() {
  const part = (name, ...words) => element("span", { [`data-search-language-${name}`]: "" }, ...words);
  const list = element("a", { class: "govuk-link", href: find("browse").querySelector("a").href, "data-search-language-list": "" }, "choose a need from a list");
  const one = part("one", "see everything we list for ", part("need"), ", or ");
  return ["You typed ", part("typed"), " (", part("name"), "). Our pages are in English. You can also ", one, list, "."];
}
