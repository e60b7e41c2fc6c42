// What went wrong, in words for people, which may be those of the engine, and what then helps.

/** The words for `error`. */
export function plain(error) {
  return error.name === "SearchError" ? error.message : "Check your connection and try again.";
}

/**
 * Whether what failed with `error` may come when it is asked for once more: only a connection that failed may be better now. A browser may
 * keep in mind that a script could not be fetched, and an old page knows files that are gone: then only a new page helps. Without a
 * connection there is none, and what is shown would be gone.
 */
export function mayCome({ cause }) {
  return cause?.name === "TypeError" || !navigator.onLine;
}
