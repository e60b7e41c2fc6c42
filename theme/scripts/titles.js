// What is shown of a result first: its title, as a link.
import { element, link } from "./dom.js";

/** The class of a result of which no more is shown yet. */
export const EARLY = "app-record--early";

const pattern = element("li", { class: `app-record ${EARLY}` }, element("h3", { class: "app-record__title" }, link("", "")));

/** The item of a hit. */
export function titled({ id, title, url }) {
  // A copy takes a slow phone half as long as a new one.
  const item = pattern.cloneNode(true);
  const there = item.firstChild.firstChild;
  item.dataset.id = id;
  there.href = url;
  there.firstChild.data = title;
  return item;
}

/** `words` as the heading of the results. What was typed may be written from right to left, and must not turn the rest round. */
export function heading(words, { q }) {
  return q ? [`${words} for “`, element("bdi", {}, q), "”"] : [words];
}
