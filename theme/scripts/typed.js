// What is asked for: by the boxes, and by an address with what this tab keeps. What goes into an address is in private.js.

/** The order of results that an address need not name. */
export const BEST = "best";
/** How many results are shown at once. */
export const PAGE_SIZE = 10;
/** How the keys begin under which a tab keeps what was typed. */
export const STORE = "local-offer-search ";
const SORTS = [BEST, "distance", "name", "checked"];

/** What was typed in a search form, with spaces trimmed. */
export function typedIn(form) {
  return { q: form.elements.q.value.trim(), near: form.elements.near.value.trim() };
}

/** The search an address asks for: what was typed, if that is kept under `key`, the chosen filters and the order. */
export function recall(address, key) {
  const said = new URLSearchParams(address);
  const { q = [""], near = [""], sort = [], ...filters } = Object.fromEntries([...said.keys()].map((name) => [name, said.getAll(name)]));
  const typed = kept(key || address || "?") ?? { q: q[0].trim(), near: near[0].trim() };
  return { ...typed, filters, sort: SORTS.includes(sort[0]) ? sort[0] : BEST };
}

function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(STORE + key));
  } catch {
    return null;
  }
}
