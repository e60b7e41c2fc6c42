// The search page: puts what the engine finds into the page. The engine (search/browser) knows no DOM; this knows no ranking.
import { addressOf, recall, remember, typedIn } from "./private.js";
import { correctionNote, placeNote, resultItem, suggestionNote } from "./search-results.js";

const PAGE_SIZE = 20;
const find = (name) => document.querySelector(`[data-search-${name}]`);
const form = find("form");
const title = document.title;
const parts = Object.fromEntries(
  ["status", "output", "count", "notes", "results", "more", "nothing", "nothing-title", "suggestions"].map((name) => [name, find(name)]),
);
let engine;
let hits = [];
let searches = 0;
let answered = "";

/** Read the address, search, show. `focus` moves the keyboard to the results, as after pressing Search. */
async function run({ focus = false } = {}) {
  const typed = recall(location.search);
  answered = addressOf(typed);
  form.elements.q.value = typed.q;
  form.elements.near.value = typed.near;
  if (!typed.q && !typed.near) return clear();
  remember(typed);
  if (answered !== location.search) history.replaceState(null, "", answered + location.hash);
  parts.status.textContent = "Searching";
  const search = ++searches;
  try {
    engine ??= await (await import("../../search/search.js")).open();
    const results = await engine.search({ ...typed, limit: Infinity });
    // Somebody who types on before the answer is there gets the answer to the last question only.
    if (search !== searches) return;
    show(results, typed);
  } catch (error) {
    broken(error);
  }
  if (focus) (parts.output.hidden ? parts["nothing-title"] : parts.count).focus();
}

function clear() {
  searches++;
  parts.output.hidden = parts.nothing.hidden = true;
  parts.status.textContent = "";
  document.title = title;
}

function show(results, { q, near }) {
  hits = results.hits;
  const nothing = hits.length === 0;
  parts.output.hidden = nothing;
  parts.nothing.hidden = !nothing;
  const count = nothing ? "No results" : `${results.total} result${results.total === 1 ? "" : "s"}`;
  parts.count.textContent = q ? `${count} for “${q}”` : count;
  parts["nothing-title"].textContent = q ? `We found nothing for “${q}”` : `We do not know the place “${near}”`;
  parts.status.textContent = nothing ? parts["nothing-title"].textContent : parts.count.textContent;
  document.title = `${q || `Near ${near}`} – ${title}`;
  parts.notes.replaceChildren(...placeNote(results.place, near || q), ...correctionNote(results.corrections));
  parts.suggestions.replaceChildren(...suggestionNote(results.suggestions, near));
  parts.results.replaceChildren();
  more();
}

function more() {
  const from = parts.results.children.length;
  const items = hits.slice(from, from + PAGE_SIZE).map((hit) => resultItem(hit));
  parts.results.append(...items);
  parts.more.hidden = parts.results.children.length >= hits.length;
  if (from > 0) items[0]?.querySelector("a").focus();
}

function broken(error) {
  console.error(error);
  parts.output.hidden = true;
  parts.nothing.hidden = false;
  parts["nothing-title"].textContent = "The search did not load";
  parts.suggestions.textContent = "Check your connection and load the page again, or use the lists below.";
  parts.status.textContent = "The search did not load";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = typedIn(form);
  remember(typed);
  history.pushState(null, "", addressOf(typed));
  run({ focus: true });
});
parts.more.addEventListener("click", more);
// A link within the page, such as the skip link, leaves the results as they are.
addEventListener("popstate", () => (location.search === answered ? null : run()));
run();
