// The whole answer of the search page: the results, and what is said of them. Loaded when the first results are there.
import "../every-page.js";
import { showAsides } from "../asides.js";
import { element, find, many } from "../dom.js";
import { noMore, showMore } from "../more.js";
import { keepPosition, returnToPosition } from "../position.js";
import { quoting } from "../quoting.js";
import { showHits } from "../results.js";
import { tryAgain } from "../retry.js";
import { showSuggestions } from "../suggestions.js";
import { heading } from "../titles.js";
import { BEST, PAGE_SIZE } from "../typed.js";

keepPosition();

const UNLOADED = "app-filters__failed";
const FEWER = "Take a filter away to find more";
const OTHER_WORDS = "Try other words";
const STRAIGHT = find("straight").textContent;
// What the results on the page were asked with, and its words, place and filters as one text.
let last = { sort: BEST };

/**
 * Show the whole answer in `parts`, those of states.js. `asked.facets` has the names of its filters, and `asked.focus` is whether the
 * keyboard goes to the heading; of `way`, `go(changes)` searches for something else and `addressOf(search)` is its address. Returns
 * { named, said }: how the page is then called, and what is to be announced.
 */
export function answer(parts, results, asked, way) {
  const [nothing, filters] = [!results.total, chosen(asked)];
  noMore();
  showAsides(results, asked, way);
  // What was understood, and can be taken away, is told where nothing was found too; then there is nothing to filter or sort.
  parts.filters.hidden = nothing && !filters.length;
  parts.output.hidden = parts.filters.hidden && !(asked.q && isUnderstood());
  parts.nothing.hidden = !nothing;
  parts.count.replaceChildren(...heading(nothing ? "No results" : many(results.total, "result"), asked));
  parts["nothing-title"].replaceChildren(...(parts.output.hidden || filters.length ? unfound(asked, filters.length) : [OTHER_WORDS]));
  parts["nothing-text"].hidden = false;
  parts.retry.hidden = true;
  showSuggestions(results, asked, way);
  const sort = results.unsorted ? BEST : sorted(asked.sort, { place: results.place });
  showSort(parts, sort, results);
  showHits(parts.results, results.hits);
  // Once the order is there, more would be more of that.
  parts.more.hidden = results.unsorted || results.hits.length >= results.total;
  returnToPosition();
  const names = filters.map(([facet, value]) => asked.facets[facet].values[value]);
  const noted = parts.output.hidden ? [] : notes(results.place);
  const said = [...headings(parts, results, asked), filters.length && `${many(filters.length, "filter")} chosen`, nothing && filters.length && FEWER, ...noted];
  return { named: named(results.place, way.addressOf(asked)) || names.join(", ") || (results.place?.kind === "invalid" ? "Place not known" : "Results"), said: ordered(parts, { ...asked, sort }, said.filter(Boolean)).join(". ") };
}

// The page is called what its address says, as browsers keep both. A postcode is at most its sector there.
function named(place, address) {
  const said = new URLSearchParams(address);
  const near = said.get("near");
  if (said.has("q") || !near) return said.get("q");
  const whole = place?.kind === "unit" || place?.kind === "special";
  return `Near ${(!whole && place?.normal) || near.replace(/^near /i, "")}`;
}

/** What is left of an answer of which only the titles came, if there are any: how that is told. */
export function kept({ output, filters, more }) {
  filters.hidden = more.hidden = true;
  return output.hidden ? "" : "Only the names of the results loaded";
}

/** The order that is asked for, if there is one: without a place there is no distance to sort by, but one that is lost may come with another try. */
export function sorted(sort, { place, lost }) {
  return sort === "distance" && !isPoint(place) && !lost ? BEST : sort;
}

// Whether something stands above the results, or beside them, besides the words that were typed.
function isUnderstood() {
  return find("notes").hasChildNodes() || ["chips", "language", "area", "outside"].some((name) => !find(name).hidden);
}

// The keyboard says the heading it goes to.
function headings(parts, { crisis }, { focus }) {
  const shown = (parts.output.hidden ? parts["nothing-title"] : parts.count).textContent;
  return crisis ? [!focus && "Urgent help is shown first", shown] : [!focus && shown];
}

// What stands above and beside the results: words and places that were read as others, or not at all, and a place that is not ours.
function notes(place) {
  const outside = place && !find("outside").hidden && find("outside").querySelector("p").textContent.split(". ")[0];
  return [...[...find("notes").children].map((note) => note.textContent.replace(/\.$/, "")), outside];
}

// Of the same results in another order only the order.
function ordered(parts, { q, near, filters, sort }, said) {
  const search = JSON.stringify([q, near, filters]);
  const [again, changed] = [search === last.search, sort !== last.sort];
  last = { search, sort, asked: { q, near, filters } };
  if (!changed) return said;
  return [...(again ? [] : said), `Sorted by ${parts.sort.selectedOptions[0].text.toLowerCase()}`];
}

// Why there is nothing, or what may help.
function unfound(asked, filtered) {
  if (filtered) return [FEWER];
  return asked.q ? heading("We found nothing", asked) : quoting(`We do not know the place “${asked.near}”`);
}

/** What takes more files, the script that load() fetches too: the filters, with the numbers for results, an answer of engine. They are shown if that is still current(). go(changes) searches. */
export async function beside(parts, results, engine, way) {
  const { current, go, load } = way;
  parts.more.onclick = () => showMore(parts, (offset) => engine.search({ ...last.asked, sort: last.sort, limit: PAGE_SIZE, offset }), current);
  // What goes wrong with it takes nothing away.
  further(parts, results, (changes) => engine.search({ ...last.asked, limit: 1, ...changes }), current).catch(() => {});
  try {
    const [{ showFilters, showNeed }, facets, counts] = await Promise.all([load(), engine.facets(), engine.counts(results)]);
    if (!current()) return;
    showFilters(facets, { ...results, counts }, (filters) => go({ filters }, false));
    if (results.language) showNeed(await engine.meant(results, "need"), facets, counts);
  } catch (error) {
    // The answer is whole without them, and a chosen filter can still be taken away with its chip.
    if (current()) withoutFilters(parts, tryAgain(error, () => filtersAgain(parts, results, engine, way)));
  }
}

// What is only known of all that was found, not of the first results. ask(changes) searches for the same with changes.
async function further(parts, { place, hits, total }, ask, current) {
  if (!total) {
    if (!Object.keys(last.asked.filters).length) return;
    // Without the filters there may be nothing either: then other words help, and not fewer filters.
    const without = await ask({ filters: {} });
    if (!without.total && current()) nothingAtAll(parts);
  } else if (hits.length < total && isPoint(place) && !hits.some(isApart)) {
    // The first may all be help by phone or online while others are somewhere.
    const nearest = await ask({ sort: "distance" });
    if (current()) offerDistance(parts, nearest.hits.some(isApart));
  }
}

function nothingAtAll({ status, "nothing-title": title }) {
  title.replaceChildren(...unfound(last.asked, 0));
  status.textContent = status.textContent.replace(FEWER, title.textContent);
}

// The button that was pressed goes; the keyboard stays where it was.
async function filtersAgain({ filters, ...parts }, ...given) {
  await beside({ filters, ...parts }, ...given);
  [...filters.querySelectorAll("button, summary")].find((part) => part.offsetParent)?.focus();
}

// Say in the part of the page for them that they did not load. The next search may bring them.
function withoutFilters({ filters, status }, retry) {
  const words = "The filters did not load";
  filters.className = "app-filters app-filters--failed";
  filters.querySelector(`.${UNLOADED}`)?.remove();
  filters.append(element("p", { class: UNLOADED }, `${words}. `, retry));
  status.textContent = [status.textContent, words].filter(Boolean).join(". ");
}

function chosen({ filters }) {
  return Object.entries(filters).flatMap(([facet, values]) => values.map((value) => [facet, value]));
}

// The ranking may be set to leave places alone, and then no result has a distance.
function showSort(parts, sort, { place, hits, words }) {
  const known = isPoint(place) && hits.some(isApart);
  offerDistance(parts, known);
  parts.straight.hidden = !known;
  parts.straight.textContent = sort === "distance" && words.length ? `${STRAIGHT} What fits your words only a little comes later.` : STRAIGHT;
  parts.sort.value = sort;
}

function offerDistance({ sort }, known) {
  const option = sort.querySelector("[value=distance]");
  option.hidden = option.disabled = !known;
}

function isPoint(place) {
  return Boolean(place) && place.east !== null;
}

function isApart({ miles }) {
  return miles !== null;
}
