// The search page: puts what the engine finds into the page. The engine (search/browser) knows no DOM; this knows no ranking.
import { open } from "../../search/search.js";
import { resultItem, placeNote } from "./search-results.js";

const PAGE_SIZE = 20;
const find = (name) => document.querySelector(`[data-search-${name}]`);
const form = find("form");
const parts = Object.fromEntries(
  ["status", "output", "count", "place", "results", "more", "nothing", "nothing-title", "suggestions"].map((name) => [name, find(name)]),
);
let engine;
let shown = [];

/** Read the address, search, show. `announce` moves nothing but tells screen readers; `focus` also moves there. */
async function run({ focus = false } = {}) {
  const asked = new URLSearchParams(location.search);
  const q = asked.get("q")?.trim() ?? "";
  const near = asked.get("near")?.trim() ?? "";
  form.elements.q.value = q;
  form.elements.near.value = near;
  if (!q && !near) return clear();
  parts.status.textContent = "Searching";
  try {
    engine ??= await open();
    show(await engine.search({ q, near: remembered(near) }), q);
  } catch (error) {
    broken(error);
  }
  if (focus) (parts.output.hidden ? parts["nothing-title"] : parts.count).focus();
}

// The whole postcode stays in this tab's memory; the address holds its sector at most (see submit).
let typedPlace = { sector: "", whole: "" };
const remembered = (near) => (near && near === typedPlace.sector ? typedPlace.whole : near);

function clear() {
  parts.output.hidden = parts.nothing.hidden = true;
  parts.status.textContent = "";
  document.title = document.title.replace(/^.*? – (?=Find help)/, "");
}

function show(results, q) {
  shown = results.hits;
  const nothing = shown.length === 0;
  parts.output.hidden = nothing;
  parts.nothing.hidden = !nothing;
  const words = nothing ? "No results" : `${shown.length} result${shown.length === 1 ? "" : "s"}`;
  parts.count.textContent = q ? `${words} for “${q}”` : words;
  parts.status.textContent = parts.count.textContent;
  document.title = `${q || "Near you"} – ${document.title.replace(/^.*? – (?=Find help)/, "")}`;
  parts.place.replaceChildren(...placeNote(results.place, results));
  parts.results.replaceChildren();
  more();
  if (nothing) suggest(results.suggestions ?? []);
}

function more() {
  const from = parts.results.children.length;
  const items = shown.slice(from, from + PAGE_SIZE).map(resultItem);
  parts.results.append(...items);
  parts.more.hidden = parts.results.children.length >= shown.length;
  if (from > 0) items[0]?.querySelector("a").focus();
}

function suggest(suggestions) {
  parts.suggestions.replaceChildren();
  if (suggestions.length === 0) return;
  parts.suggestions.append("Did you mean ");
  suggestions.forEach((words, position) => {
    const link = document.createElement("a");
    link.className = "govuk-link";
    link.href = `?${new URLSearchParams({ q: words, near: form.elements.near.value })}`;
    link.textContent = words;
    parts.suggestions.append(position ? " or " : "", link);
  });
  parts.suggestions.append("?");
}

function broken(error) {
  console.error(error);
  parts.output.hidden = true;
  parts.nothing.hidden = false;
  parts["nothing-title"].textContent = "The search did not load";
  parts.suggestions.textContent = "Check your connection and load the page again, or use the lists below.";
  parts.status.textContent = "The search did not load";
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  engine ??= await open();
  const near = form.elements.near.value.trim();
  const sector = near ? await engine.shareable(near) : "";
  typedPlace = { sector, whole: near };
  const address = new URLSearchParams();
  if (form.elements.q.value.trim()) address.set("q", form.elements.q.value.trim());
  if (sector) address.set("near", sector);
  history.pushState(null, "", `?${address}`);
  run({ focus: true });
});
parts.more.addEventListener("click", more);
addEventListener("popstate", () => run());
run();
