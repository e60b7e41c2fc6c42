// The one engine of a page, fetched when it is first asked for, and again after a failure.

let opening;

/** A promise of the engine of search/browser. */
export function engine() {
  if (!opening) {
    opening = import("../../search/search.js").then(({ open }) => open());
    opening.catch(() => (opening = undefined));
  }
  return opening;
}
