// The states of the search page until there is an answer: nothing asked, titles, broken. What the first results need and no more.
import { find } from "./dom.js";
import { roomForAnswer } from "./first.js";
import { heading, titled } from "./titles.js";

// Milliseconds without an answer, and what is then said.
const WAITING = [[1000, "Searching"], [20_000, "Still searching"]];
const FAILED = "The search did not load";
const title = document.title;
// While it is there, what is shown is not yet the answer to what was asked last: if that takes long, the style hides it.
const AWAITED = "app-searching";
const { classList } = document.documentElement;

/** The parts of the page, by name. */
export const parts = Object.fromEntries(
  ["status", "output", "count", "results", "more", "nothing", "nothing-title", "nothing-text", "suggestions", "retry", "sort", "straight", "crisis", "crisis-title", "filters", "browse"].map(
    (name) => [name, find(name)],
  ),
);

/** Tell a screen reader. */
export function say(words) {
  parts.status.textContent = words;
}

/** A search began: say so if it takes long. `current()` is whether it is still the last one. */
export function begin(current) {
  roomForAnswer(true);
  classList.add(AWAITED);
  say("");
  // Nothing has been said since, or only that.
  for (const [time, words] of WAITING) setTimeout(() => current() && WAITING[0][1].startsWith(parts.status.textContent) && say(words), time);
}

// Nothing is awaited. The lists at the end of the page wait until they no longer move.
function settled() {
  classList.remove(AWAITED);
  parts.browse.classList.add("app-browse--there");
}

/** Nothing is asked for. The keyboard goes to `box`, if given. */
export function clear(box) {
  roomForAnswer(false);
  settled();
  parts.output.hidden = parts.nothing.hidden = parts.crisis.hidden = true;
  say("");
  document.title = title;
  if (box) box.focus();
}

/**
 * The first results as soon as their titles are known, before what is said of each. `top` is lazy/above.js, if it is there:
 * what is to stand above them then does. Announced is only the whole answer.
 */
export function preview(results, asked, way, top) {
  top?.above(results, asked, way);
  // Room for the filters, so that the results stay where they are.
  parts.filters.hidden = false;
  parts.count.replaceChildren(...heading("Results", asked));
  parts.output.hidden = !results.hits.length;
  parts.nothing.hidden = true;
  parts.results.replaceChildren(...results.hits.map(titled));
  classList.remove(AWAITED);
}

/** The whole answer, by lazy/above.js and lazy/answer.js. */
export function show(results, asked, way, top, full) {
  top.above(results, asked, way);
  const { named, said } = full.answer(parts, results, asked, way);
  parts.filters.hidden = false;
  settled();
  document.title = `${named} – ${title}`;
  say(said);
}

/** The keyboard goes to the first thing of the answer. */
export function focusFirst() {
  if (!parts.crisis.hidden) parts["crisis-title"].focus();
  else (parts.output.hidden ? parts["nothing-title"] : parts.count).focus();
}

/** What went wrong, in words for people. */
export function plain(error) {
  return error.name === "SearchError" ? error.message : "The search could not be loaded. Check your connection and try again.";
}

/** The search did not load: say so, and offer the lists and another try. */
export function fail(error) {
  console.error(error);
  settled();
  parts.output.hidden = parts.crisis.hidden = true;
  parts.nothing.hidden = parts.retry.hidden = false;
  parts["nothing-text"].hidden = true;
  document.title = `${FAILED} – ${title}`;
  parts["nothing-title"].textContent = FAILED;
  parts.suggestions.textContent = `${plain(error)} Or use the lists below.`;
  say(`${FAILED}. Urgent help is shown first`);
}
