// What went wrong, in words for people: they may be those of the engine.

/** The words for `error`. */
export function plain(error) {
  return error.name === "SearchError" ? error.message : "The search could not be loaded. Check your connection and try again.";
}
