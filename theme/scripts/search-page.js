// The search page: asks the engine what its address asks for, and hands the answer to the parts of the page.
// The engine (search/browser) knows no DOM; this knows no ranking.
import { open } from "../../search/browser/engine.js";
import { find, link, many } from "./dom.js";
import { searchForm } from "./form.js";
import { opener } from "./opener.js";
import { addressOf, BEST, reading, recall, remember, typedIn } from "./private.js";
import "./site.js";
import { begin, clear, fail, focusFirst, plain, preview, say, show } from "./states.js";

const PAGE_SIZE = 10;
const engine = opener(async () => ({ open }));
const form = searchForm(engine);
const [list, more, sort, retry] = ["results", "more", "sort", "retry"].map((name) => find(name));
// What shows more than titles: fetched when the titles are there, or with what an unusual search needs.
const fullness = async () => (full = await import("./lazy/answer.js"));
const way = { go, addressOf };
let full;
let searches = 0;
let answered = "";
let failed = "";

/**
 * Read the address, search, show. `focus` moves the keyboard to the answer, as after pressing Search. The state of the page
 * in the browser's history knows how many results were shown, so that Back shows as many again.
 */
async function run({ focus = false } = {}) {
  const asked = recall(location.search);
  const search = ++searches;
  // Somebody who types on before the answer is there gets the answer to the last question only.
  const current = () => search === searches;
  answered = location.search;
  form.elements.q.value = asked.q;
  form.elements.near.value = asked.near;
  if (addressOf({ ...asked, sort: BEST }) === "?") return wait(focus);
  remember(asked);
  begin(current);
  try {
    const opened = await engine();
    const { results, facets } = await ask(opened, asked, current);
    if (!current()) return;
    const understood = { ...asked, facets, filters: results.filters, sort: sorted(asked.sort, results.place) };
    rewrite(understood);
    show(results, understood, way, full);
    beside(results, opened, current);
  } catch (error) {
    if (!current()) return;
    failed = error.name;
    fail(error);
  }
  if (focus) focusFirst();
}

// The answer to what is asked, with its titles on the page as soon as they are known.
async function ask(opened, asked, current) {
  let facets = {};
  let whole = false;
  // What goes wrong with it is said when all of it is awaited.
  const unusual = () => fullness().catch(() => {});
  const early = async (found) => {
    const loading = unusual();
    if (!plainly(found)) await loading;
    if (!whole && current()) preview(found, { ...asked, facets }, way, full);
  };
  // Names of the filters of the address. The search needs the same file, and has it before it tells of early results.
  const named = Object.keys(asked.filters).length && opened.facets().then((known) => (facets = known));
  const limit = history.state?.shown ?? PAGE_SIZE;
  const [results] = await Promise.all([opened.search({ ...asked, limit, early, unusual }), named, reading(asked.near)]);
  await fullness();
  whole = true;
  return { results, facets };
}

// Whether nothing stands above the results of a first search.
function plainly({ chips, corrections, crisis, filters, language, place }) {
  return !(crisis || language || place || chips.length || corrections.length || Object.keys(filters).length);
}

// What takes more files: the filters with their numbers.
async function beside(results, opened, current) {
  try {
    const [{ showFilters }, facets, counts] = await Promise.all([import("./lazy/filters.js"), opened.facets(), opened.counts(results)]);
    if (!current()) return;
    showFilters(facets, { ...results, counts }, (filters) => go({ filters }, false));
    if (results.language) showNeed(await opened.meant(results, "need"), facets, counts);
  } catch {
    // The answer is whole without them, and a chosen filter can still be taken away with its chip.
    find("filters").hidden = true;
  }
}

// Words of another language mean one need: a link to its page is nearer than the list of all.
function showNeed(id, { need }, counts) {
  if (!counts.need?.[id]) return;
  find("language-need").replaceChildren(link(need.values[id], new URL(`${id}/`, find("language-list").href)));
  find("language-one").hidden = false;
}

// Without a place there is no distance to sort by.
function sorted(sort, place) {
  return sort === "distance" && !(place && place.east !== null) ? BEST : sort;
}

// Nothing is asked yet, but soon will be.
function wait(focus) {
  clear(focus && form.elements.q);
  engine().catch(() => {});
}

/** Search for something else, so that Back comes here again. */
async function go(changes, focus = true) {
  const next = { ...recall(location.search), ...changes };
  await reading(next.near);
  remember(next);
  history.pushState(null, "", addressOf(next));
  run({ focus });
}

// What the engine did not know, such as an old filter, leaves the address.
function rewrite(asked) {
  answered = addressOf(asked);
  if (answered !== location.search) history.replaceState(history.state, "", answered + location.hash);
}

async function showMore() {
  const from = list.children.length;
  const search = searches;
  try {
    const opened = await engine();
    const { hits, total } = await opened.search({ ...recall(location.search), limit: PAGE_SIZE, offset: from });
    if (search !== searches || list.children.length !== from) return;
    full.showHits(list, hits, from);
    history.replaceState({ shown: from + hits.length }, "");
    say(many(hits.length, "more result"));
    // First the keyboard, then the button it was on: a button that goes takes the keyboard with it.
    list.children[from]?.querySelector("a").focus();
    more.hidden = list.children.length >= total;
  } catch (error) {
    say(plain(error));
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(typedIn(form));
});
sort.addEventListener("change", () => go({ sort: sort.value }, false));
more.addEventListener("click", showMore);
// A browser may keep in mind that a script could not be fetched; only a new page asks again.
retry.addEventListener("click", () => (failed === "SearchError" ? run({ focus: true }) : location.reload()));
// A link within the page, such as the skip link, leaves the results as they are.
addEventListener("popstate", () => (location.search === answered ? null : run()));
run();
