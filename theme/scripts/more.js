// More results, below those that are there.
import { element, many } from "./dom.js";
import { plain } from "./plain.js";
import { showHits } from "./results.js";

// What is said where they did not load.
let missed;

/** Show the hits of ask(offset) below those that are there, if these are still current(), and keep in the history how many there are. */
export async function showMore({ results: list, more, status }, ask, current) {
  const from = list.children.length;
  noMore();
  try {
    const { hits, total } = await ask(from);
    if (!current() || list.children.length !== from) return;
    showHits(list, hits, from);
    history.replaceState({ ...history.state, shown: from + hits.length }, "");
    status.textContent = many(hits.length, "more result");
    // First the keyboard, then the button it was on: a button that goes takes the keyboard with it.
    list.children[from]?.querySelector("a").focus();
    more.hidden = list.children.length >= total;
  } catch (error) {
    if (!current()) return;
    status.textContent = plain(error);
    // The button stays, to press again.
    more.after((missed = element("p", { class: "govuk-body" }, plain(error))));
  }
}

/** Nothing that did not load is told any more. */
export function noMore() {
  missed?.remove();
}
