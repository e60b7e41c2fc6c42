// The search page: asks the engine what its address asks for, and hands the answer to the parts of the page.
// The engine (search/browser) knows no DOM; this knows no ranking.
import { open } from "../../search/browser/engine.js";
import { element, find, link } from "./dom.js";
import { data } from "./first.js";
import { searchForm } from "./form.js";
import { opener } from "./opener.js";
import { mayCome } from "./plain.js";
import { begin, clear, fail, focusFirst, parts, preview, show } from "./states.js";
import { PAGE_SIZE, recall, typedIn } from "./typed.js";

const engine = opener(async () => ({ open, data }));
const form = searchForm(engine);
const { sort, retry } = parts;
// What shows more than titles: fetched when these are there; what stands above them also with what an unusual search needs.
const fullness = async () => (full ??= await import("./lazy/answer.js"));
const topmost = async () => (top ??= await import("./lazy/above.js"));
const areas = async (place) => place && (side ??= await import("./lazy/area.js"));
// Makes ready to say the address of a search, which nobody waits for before the first titles.
const sayable = async (asked) => {
  said ??= await import("./lazy/address.js");
  way.addressOf = said.addressOf;
  return said.reading(asked, engine);
};
const way = { go };
const dom = { element, find, link };
let full;
let top;
let side;
let said;
// A promise of the last titles that were shown.
let titles;
let asking;
let searches = 0;
let answered = "";
// Where what was typed for it is kept, if the address does not say it all.
let kept;
let failed;

/**
 * Search for what the address asks. The state of the page in the browser's history knows what was typed, for which the page may have been
 * loaded again, and how many results were shown.
 */
function arrive() {
  const { typed, shown, again } = history.state ?? {};
  [answered, kept] = [location.search, typed];
  return run({ ...recall(answered, typed), ...again }, { limit: shown });
}

/**
 * Search and show: what is asked stands in the boxes from now on, and what is typed later stays there. `focus` moves the keyboard to the
 * answer, as after pressing Search. `step()` sees to storage and history, which take long on a phone: it is called once a search that has
 * all it needs has shown its titles, and what says its address is there.
 */
async function run(asked, { focus, limit = PAGE_SIZE, step }) {
  const search = ++searches;
  // Somebody who types on before the answer is there gets the answer to the last question only.
  const current = () => search === searches;
  const stepped = step && Promise.all([sayable(asked), new Promise((done) => setTimeout(done))]).then(() => current() && step());
  const { q, near } = form.elements;
  asking = asked;
  q.value = asked.q;
  near.value = asked.near;
  if (nothing(asked)) return wait(focus);
  let whole = false;
  // What a new heading with the keyboard says need not be said twice; then nothing is, and that is no search that takes long.
  begin(() => current() && !whole);
  try {
    const [{ opened, results, facets }] = await Promise.all([ask({ ...asked, limit }, current), stepped]);
    if (!current()) return;
    asking = { ...asked, filters: results.filters, sort: full.sorted(asked.sort, results) };
    // What the engine did not know, such as an old filter, leaves the address, and so does a whole postcode.
    [answered, kept] = said.rewrite(asking, kept);
    whole = true;
    if (nothing(asking)) return wait(focus);
    show(results, { ...asking, facets, focus }, way, above, full);
    full.beside(parts, results, opened, { current, go, load: () => import("./lazy/filters.js") });
  } catch (error) {
    // Titles may be there, or about to be, and stay with what belongs above them, which may be urgent help.
    await Promise.all([fullness(), topmost(), titles]).catch(() => {});
    if (!current()) return;
    if (!side) find("area").hidden = true;
    failed = error;
    fail(error, top && full);
  }
  // Whoever types on keeps the keyboard.
  if (focus && q.value === asked.q && near.value === asked.near) focusFirst();
}

function above(results, asked) {
  top.above(results, asked, way);
  side?.fillArea(results.place, dom);
}

// The answer to what is asked, with its titles on the page as soon as they are known.
async function ask(asked, current) {
  const opened = await engine();
  let facets = {};
  let whole = false;
  // What goes wrong with it is said when all of it is awaited.
  const unusual = () => topmost().catch(() => {});
  const rest = (place) => {
    Promise.all([fullness(), sayable(asked), areas(place)]).catch(() => {});
    return unusual();
  };
  const early = (found) => {
    const title = () => !whole && current() && preview(found, { ...asked, facets }, top && above);
    if (!top && !plainly(found)) {
      titles = rest(found.place).then(title);
      return;
    }
    title();
    // The first titles are on the screen before a slow phone sets about what else there is to show.
    return full ? void rest(found.place) : new Promise(setTimeout).then(() => void rest(found.place));
  };
  // Names of the filters of the address. The search needs the same file, and has it before it tells of early results.
  const named = Object.keys(asked.filters).length && opened.facets().then((known) => (facets = known));
  const [results] = await Promise.all([opened.search({ ...asked, early, unusual }), named]);
  await Promise.all([fullness(), topmost(), areas(results.place), sayable(asked)]);
  whole = true;
  return { opened, results, facets };
}

// Whether nothing stands above the results of a first search.
function plainly({ chips, corrections, crisis, filters, place }) {
  return !(crisis || place || chips.length || corrections.length || Object.keys(filters).length);
}

// Whether nothing is asked for, by what was typed: the address need not say it.
function nothing({ q, near, filters }) {
  return !(q || near || Object.keys(filters).length);
}

// Nothing is asked yet, but soon will be.
function wait(focus) {
  clear(focus !== undefined && form.elements.q);
  Promise.all([engine(), fullness(), sayable(asking)]).catch(() => {});
}

/** Search for something else, with all that the boxes hold, so that Back comes here again; the same once more is no step. */
function go(changes, focus = true) {
  const next = { ...asking, ...typedIn(form), ...changes };
  const step = () => {
    const { q, near } = recall(location.search, kept);
    answered = said.addressOf(next);
    if (answered === (location.search || "?") && next.q === q && next.near === near) return;
    kept = said.remember(next);
    history.pushState({ typed: kept }, "", answered);
  };
  return run(next, { focus, step });
}

// A need or a topic that was taken of the suggestions is a filter besides those that are chosen.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  go({ filters: { ...asking.filters, ...event.detail } });
});
sort.addEventListener("change", () => go({ sort: sort.value }, false));
retry.addEventListener("click", () => {
  if (mayCome(failed)) return go();
  // The address may be that of another search, if what says it is what did not load.
  history.replaceState({ again: typedIn(form) }, "");
  location.reload();
});
// A link within the page, such as the skip link, leaves the results as they are.
addEventListener("popstate", () => {
  const { state } = history;
  if (location.search !== answered || ((state || !location.hash) && state?.typed !== kept)) arrive();
  else if (!state) history.replaceState({ typed: kept }, "");
});
// What was typed before this script came stays.
const { q: begun } = typedIn(form);
arrive();
if (begun) form.elements.q.value = begun;
