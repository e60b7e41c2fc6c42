// The states of the search page: nothing asked, titles, the whole answer, nothing found, broken.
import { showArea } from "./area.js";
import { showCrisis } from "./crisis.js";
import { find, many } from "./dom.js";
import { showNotes, showSuggestions } from "./notes.js";
import { showHits } from "./results.js";

const SLOW = 1000;
const title = document.title;
const parts = Object.fromEntries(
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
  say("");
  setTimeout(() => current() && !parts.status.textContent && say("Searching"), SLOW);
}

// The lists at the end of the page wait until they no longer move.
function lists() {
  parts.browse.classList.add("app-browse--there");
}

/** Nothing is asked for. The keyboard goes to `box`, if given. */
export function clear(box) {
  lists();
  parts.output.hidden = parts.nothing.hidden = parts.crisis.hidden = true;
  say("");
  document.title = title;
  if (box) box.focus();
}

/** The first results as soon as their titles are known, before what is said of each. Announced is only the whole answer. */
export function preview(results, asked, go) {
  above(results, asked, go);
  parts.count.textContent = heading("Results", asked);
  parts.output.hidden = !results.hits.length;
  parts.nothing.hidden = true;
  showHits(parts.results, results.hits);
}

/** The whole answer. `asked.facets` has the names of its filters, `go(changes)` searches for something else. */
export function answer(results, asked, go) {
  const { q, near } = asked;
  const [nothing, filters] = [!results.total, chosen(asked)];
  above(results, asked, go);
  parts.output.hidden = nothing && !filters.length;
  parts.nothing.hidden = !parts.output.hidden;
  parts.count.textContent = heading(nothing ? "No results" : many(results.total, "result"), asked);
  parts["nothing-title"].textContent = q ? `We found nothing for “${q}”` : `We do not know the place “${near}”`;
  parts["nothing-text"].hidden = false;
  parts.retry.hidden = true;
  showSuggestions(results, asked, go);
  showSort(asked.sort, results.place);
  showHits(parts.results, results.hits);
  parts.more.hidden = results.hits.length >= results.total;
  lists();
  const names = filters.map(([facet, value]) => asked.facets[facet].values[value]);
  document.title = `${q || (near ? `Near ${near}` : names.join(", "))} – ${title}`;
  announce(results.crisis, filters.length);
}

function heading(words, { q }) {
  return q ? `${words} for “${q}”` : words;
}

function chosen({ filters }) {
  return Object.entries(filters).flatMap(([facet, values]) => values.map((value) => [facet, value]));
}

// What stands above the results, so that they stay where they are once they are there; for the filters there is room.
function above(results, asked, go) {
  showCrisis(results.crisis);
  showNotes(results, asked, go);
  showArea(results.place);
  parts.filters.hidden = false;
}

function announce(crisis, filters) {
  const shown = (parts.output.hidden ? parts["nothing-title"] : parts.count).textContent;
  const said = [crisis && "Urgent help is shown first", shown, filters && `${many(filters, "filter")} chosen`];
  say(said.filter(Boolean).join(". "));
}

function showSort(sort, place) {
  const known = Boolean(place && place.east !== null);
  const byDistance = parts.sort.querySelector("[value=distance]");
  byDistance.hidden = byDistance.disabled = !known;
  parts.straight.hidden = !known;
  parts.sort.value = sort;
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
  lists();
  parts.output.hidden = parts.crisis.hidden = true;
  parts.nothing.hidden = parts.retry.hidden = false;
  parts["nothing-text"].hidden = true;
  parts["nothing-title"].textContent = "The search did not load";
  parts.suggestions.textContent = `${plain(error)} Or use the lists below.`;
  say("The search did not load");
}
