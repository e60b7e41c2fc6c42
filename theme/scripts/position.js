// Where in the results somebody was when they followed a link. A browser that loads the page again on Back goes there before the
// results have come, and so not far enough.

/** Keep how far the page is scrolled, in pixels, in the state of its step of the history whenever a link to another page is followed. */
export function keepPosition() {
  document.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    const link = target.closest("a[href]");
    if (!link?.host || link.pathname === location.pathname || ctrlKey || metaKey || shiftKey) return;
    history.replaceState({ ...history.state, top: scrollY }, "");
    // Or the browser would go on trying, and miss it.
    history.scrollRestoration = "manual";
  }, true);
}

// Asked once: what is searched for next begins at its own place.
let back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";

/** Go there once more, if Back or Forward led to the page. */
export function returnToPosition() {
  history.scrollRestoration = "auto";
  const { top, ...state } = history.state ?? {};
  if (back && top !== undefined) {
    history.replaceState(state, "");
    // After all of the answer is in its place.
    setTimeout(() => scrollTo({ top, behavior: "instant" }));
  }
  back = false;
}
