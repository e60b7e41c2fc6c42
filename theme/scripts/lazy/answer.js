// The whole answer of the search page: what stands above the results, the results, and what is said of them. Loaded when
// the first results are there, or at once when there is more to say than results.
import { showArea } from "../area.js";
import { showCrisis } from "../crisis.js";
import { find, many } from "../dom.js";
import { showNotes, showSuggestions } from "../notes.js";
import { showHits } from "../results.js";
import { heading } from "../titles.js";

/**
 * Show the whole answer in `parts`, those of states.js. `asked.facets` has the names of its filters; of `way`, `go(changes)`
 * searches for something else and `addressOf(search)` is its address. Returns { named, said }: how the page is then called,
 * and what is to be announced.
 */
export function answer(parts, results, asked, way) {
  const { q, near } = asked;
  const [nothing, filters] = [!results.total, chosen(asked)];
  above(results, asked, way);
  parts.output.hidden = nothing && !filters.length;
  parts.nothing.hidden = !parts.output.hidden;
  parts.count.textContent = heading(nothing ? "No results" : many(results.total, "result"), asked);
  parts["nothing-title"].textContent = q ? `We found nothing for “${q}”` : `We do not know the place “${near}”`;
  parts["nothing-text"].hidden = false;
  parts.retry.hidden = true;
  showSuggestions(results, asked, way);
  showSort(parts, asked.sort, results.place);
  showHits(parts.results, results.hits);
  parts.more.hidden = results.hits.length >= results.total;
  const names = filters.map(([facet, value]) => asked.facets[facet].values[value]);
  const shown = parts.nothing.hidden ? parts.count : parts["nothing-title"];
  const said = [results.crisis && "Urgent help is shown first", shown.textContent, filters.length && `${many(filters.length, "filter")} chosen`];
  return { named: q || (near ? `Near ${near}` : names.join(", ")), said: said.filter(Boolean).join(". ") };
}

/** Show the next hits below those that are there, of total in all, and keep in the history how many there are. */
export function addHits({ results: list, more, status }, hits, total) {
  const from = list.children.length;
  showHits(list, hits, from);
  history.replaceState({ shown: from + hits.length }, "");
  status.textContent = many(hits.length, "more result");
  // First the keyboard, then the button it was on: a button that goes takes the keyboard with it.
  list.children[from]?.querySelector("a").focus();
  more.hidden = list.children.length >= total;
}

function chosen({ filters }) {
  return Object.entries(filters).flatMap(([facet, values]) => values.map((value) => [facet, value]));
}

/** What stands above the results, so that they stay where they are once they are there. */
export function above(results, asked, way) {
  showCrisis(results.crisis);
  showNotes(results, asked, way);
  showArea(results.place);
}

function showSort(parts, sort, place) {
  const known = Boolean(place && place.east !== null);
  const byDistance = parts.sort.querySelector("[value=distance]");
  byDistance.hidden = byDistance.disabled = !known;
  parts.straight.hidden = !known;
  parts.sort.value = sort;
}
