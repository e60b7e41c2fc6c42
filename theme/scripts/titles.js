// What is shown of a result first: its title, as a link.
import { element, link } from "./dom.js";

/** The class of a result of which no more is shown yet. */
export const EARLY = "app-record--early";

/** The item of a hit. */
export function titled({ id, title, url }) {
  const item = element("li", { class: `app-record ${EARLY}`, "data-id": id });
  item.append(element("h3", { class: "app-record__title" }, link(title, url)));
  return item;
}

/** `words` as the heading of the results. */
export function heading(words, { q }) {
  return q ? `${words} for “${q}”` : words;
}
