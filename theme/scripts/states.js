// The states of the search page until there is an answer: nothing asked, titles, broken. What the first results need and no more.
import { find } from "./dom.js";
import { roomForAnswer } from "./first.js";
import { plain } from "./plain.js";
import { heading, titled } from "./titles.js";

// Milliseconds without an answer, and what is then said.
const WAITING = [[1000, "Searching"], [20_000, "Still searching"]];
const FAILED = "The search did not load";
const EMPTY = "Type words or a place";
const title = document.title;
// While it is there, what is shown is not yet the answer to what was asked last: if that takes long, the style hides it.
const AWAITED = "app-searching";
const { classList } = document.documentElement;

/** The parts of the page, by name. */
export const parts = Object.fromEntries(
  "status output count results more nothing nothing-title nothing-text suggestions retry sort straight crisis crisis-title filters browse".split(" ").map((name) => [name, find(name)]),
);

// Tell a screen reader.
function say(words) {
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

/** Nothing is asked for. The keyboard goes to `box`, if given, since somebody asked all the same. */
export function clear(box) {
  roomForAnswer(false);
  settled();
  parts.output.hidden = parts.nothing.hidden = parts.crisis.hidden = true;
  say(box ? EMPTY : "");
  document.title = title;
  if (box) box.focus();
}

/**
 * The first results as soon as their titles are known, before what is said of each. `above` shows what is to stand above them, if
 * that can be shown yet. Announced is only the whole answer.
 */
export function preview(results, asked, above) {
  above?.(results, asked);
  // Room for the filters, so that the results stay where they are.
  parts.filters.hidden = false;
  parts.count.replaceChildren(...heading("Results", asked));
  parts.output.hidden = !results.hits.length;
  parts.nothing.hidden = true;
  parts.results.replaceChildren(...results.hits.map(titled));
  classList.remove(AWAITED);
}

/** The whole answer, by lazy/above.js and lazy/answer.js. */
export function show(results, asked, way, above, full) {
  above(results, asked);
  const { named, said } = full.answer(parts, results, asked, way);
  settled();
  document.title = `${named} – ${title}`;
  say(said);
}

/** The keyboard goes to the first thing of the answer. */
export function focusFirst() {
  if (!parts.crisis.hidden) parts["crisis-title"].focus();
  else (parts.output.hidden ? parts["nothing-title"] : parts.count).focus();
}

/** The search did not load: say so, and offer the lists and another try. Titles that are there stay if `full`, lazy/answer.js, is given. */
export function fail(error, full) {
  console.error(error);
  const kept = !classList.contains(AWAITED) && full?.kept(parts);
  const words = kept || FAILED;
  settled();
  if (!kept) parts.output.hidden = parts.crisis.hidden = true;
  parts.nothing.hidden = parts.retry.hidden = false;
  parts["nothing-text"].hidden = true;
  document.title = `${words} – ${title}`;
  parts["nothing-title"].textContent = words;
  parts.suggestions.textContent = `${plain(error)} Or use the lists below.`;
  say(words + (kept && parts.crisis.hidden ? "" : ". Urgent help is shown first"));
}
