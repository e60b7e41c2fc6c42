// The search page: asks the engine what its address asks for, and puts the answer into the page.
// The engine (search/browser) knows no DOM; this knows no ranking.
import { find, many } from "./dom.js";
import { engine } from "./engine.js";
import { addressOf, BEST, recall, remember, typedIn } from "./private.js";
import { showArea } from "./search-area.js";
import { showFilters } from "./search-filters.js";
import { showCrisis, showNotes, showSuggestions } from "./search-notes.js";
import { resultItem } from "./search-results.js";

const PAGE_SIZE = 10;
const form = find("form");
const title = document.title;
const parts = Object.fromEntries(
  ["status", "output", "count", "results", "more", "nothing", "nothing-title", "nothing-text", "retry", "sort", "straight", "crisis", "crisis-title"].map(
    (name) => [name, find(name)],
  ),
);
let searches = 0;
let answered = "";
let failed = "";

/** Read the address, search, show. `focus` moves the keyboard to the answer, as after pressing Search. */
async function run({ focus = false } = {}) {
  const asked = recall(location.search);
  answered = location.search;
  form.elements.q.value = asked.q;
  form.elements.near.value = asked.near;
  const search = ++searches;
  if (addressOf({ ...asked, sort: BEST }) === "?") return clear(focus);
  remember(asked);
  parts.status.textContent = "Searching";
  try {
    const opened = await engine();
    const results = await opened.search({ ...asked, limit: PAGE_SIZE, offset: 0 });
    // Somebody who types on before the answer is there gets the answer to the last question only.
    if (search !== searches) return;
    show(results, { ...asked, filters: results.filters }, opened);
  } catch (error) {
    if (search !== searches) return;
    broken(error);
  }
  if (focus) firstThing().focus();
}

/** Search for something else, so that Back comes here again. */
function go(changes, focus = true) {
  const next = { ...recall(location.search), ...changes };
  remember(next);
  history.pushState(null, "", addressOf(next));
  run({ focus });
}

function firstThing() {
  if (!parts.crisis.hidden) return parts["crisis-title"];
  return parts.output.hidden ? parts["nothing-title"] : parts.count;
}

function clear(focus) {
  parts.output.hidden = parts.nothing.hidden = parts.crisis.hidden = true;
  parts.status.textContent = "";
  document.title = title;
  if (focus) form.elements.q.focus();
}

function show(results, asked, { facets }) {
  const { q, near } = asked;
  const nothing = results.total === 0;
  rewrite(asked);
  showCrisis(results.crisis);
  showNotes(results, { ...asked, facets }, go);
  showArea(results.place);
  showFilters(facets, results, (filters) => go({ filters }, false));
  showSort(asked.sort, results.place);
  parts.output.hidden = nothing && !chosen(asked);
  parts.nothing.hidden = !parts.output.hidden;
  const count = nothing ? "No results" : many(results.total, "result");
  parts.count.textContent = q ? `${count} for “${q}”` : count;
  parts["nothing-title"].textContent = q ? `We found nothing for “${q}”` : `We do not know the place “${near}”`;
  parts["nothing-text"].hidden = false;
  parts.retry.hidden = true;
  showSuggestions(results, asked, go);
  document.title = `${q || (near ? `Near ${near}` : names(asked.filters, facets).join(", "))} – ${title}`;
  parts.results.replaceChildren(...results.hits.map(resultItem));
  parts.more.hidden = results.hits.length >= results.total;
  announce(results.crisis, chosen(asked));
}

// What the engine did not know, such as an old filter, leaves the address.
function rewrite(asked) {
  answered = addressOf(asked);
  if (answered !== location.search) history.replaceState(null, "", answered + location.hash);
}

function names(filters, facets) {
  return Object.entries(filters).flatMap(([facet, values]) => values.map((value) => facets[facet].values[value]));
}

function chosen({ filters }) {
  return Object.values(filters).flat().length;
}

function announce(crisis, filters) {
  const shown = (parts.output.hidden ? parts["nothing-title"] : parts.count).textContent;
  const said = [crisis && "Urgent help is shown first", shown, filters && `${many(filters, "filter")} chosen`];
  parts.status.textContent = said.filter(Boolean).join(". ");
}

function showSort(sort, place) {
  const known = Boolean(place && place.east !== null);
  const byDistance = parts.sort.querySelector("[value=distance]");
  byDistance.hidden = byDistance.disabled = !known;
  parts.straight.hidden = !known;
  parts.sort.value = known || sort !== "distance" ? sort : BEST;
}

async function more() {
  const from = parts.results.children.length;
  const search = searches;
  try {
    const { hits } = await (await engine()).search({ ...recall(location.search), limit: PAGE_SIZE, offset: from });
    if (search !== searches || parts.results.children.length !== from) return;
    const items = hits.map(resultItem);
    parts.results.append(...items);
    parts.more.hidden = items.length < PAGE_SIZE;
    parts.status.textContent = `${many(items.length, "more result")}`;
    items[0]?.querySelector("a").focus();
  } catch (error) {
    parts.status.textContent = plain(error);
  }
}

function plain(error) {
  return error.name === "SearchError" ? error.message : "The search could not be loaded. Check your connection and try again.";
}

function broken(error) {
  console.error(error);
  failed = error.name;
  parts.output.hidden = parts.crisis.hidden = true;
  parts.nothing.hidden = parts.retry.hidden = false;
  parts["nothing-text"].hidden = true;
  parts["nothing-title"].textContent = "The search did not load";
  find("suggestions").textContent = `${plain(error)} Or use the lists below.`;
  parts.status.textContent = "The search did not load";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(typedIn(form));
});
parts.sort.addEventListener("change", () => go({ sort: parts.sort.value }, false));
parts.more.addEventListener("click", more);
// A browser may keep in mind that a script could not be fetched; only a new page asks again.
parts.retry.addEventListener("click", () => (failed === "SearchError" ? run({ focus: true }) : location.reload()));
// A link within the page, such as the skip link, leaves the results as they are.
addEventListener("popstate", () => (location.search === answered ? null : run()));
run();
