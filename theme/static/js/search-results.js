// Elements for what the search found. Text only goes in as text, never as HTML.
import { addressOf } from "./private.js";

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function link(words, href) {
  const made = element("a", "govuk-link", words);
  made.href = href;
  return made;
}

/** One result: a list item with a link, the summary, and what helps to choose. */
export function resultItem(hit) {
  const item = element("li", "app-record");
  item.dataset.id = hit.id;
  item.append(element("h3", "app-record__title", link(hit.title, hit.url)));
  if (hit.summary) item.append(element("p", "app-record__summary", hit.summary));
  const facts = [hit.kind, ...(hit.facets.ages ?? []), ...(hit.facets.where ?? []), distance(hit)];
  item.append(element("p", "app-record__facts", ...facts.filter(Boolean).map((words) => element("span", "", words))));
  return item;
}

function distance({ miles, why }) {
  if (why === "elsewhere" && miles === null) return "For another area";
  if (miles === null || miles === undefined) return "";
  if (miles < 1) return "Less than a mile away";
  const whole = Math.round(miles);
  return `About ${whole} mile${whole === 1 ? "" : "s"} away`;
}

/** What the search made of the place that was typed. */
export function placeNote(place, typed) {
  if (!place) return [];
  if (!place.area && place.east === null) {
    const words = `We do not know the place “${typed}”. These results are for all areas. Try a postcode or a town.`;
    return [element("p", "govuk-inset-text", words)];
  }
  const note = element("p", "govuk-body", `Near ${place.normal}${place.repaired ? ` (you typed “${typed}”)` : ""}. `);
  const area = document.querySelector(`[data-search-area="${CSS.escape(place.area ?? "")}"] a`);
  if (area) note.append("Your area is probably ", area.cloneNode(true), ". Your child's school may be in another.");
  else if (place.status === "live-elsewhere") note.append("That is outside our area, so your own council has a Local Offer too.");
  return [note];
}

/** What was searched for instead of a word nobody knows. */
export function correctionNote(corrections = []) {
  return corrections.map(({ typed, word }) => element("p", "govuk-body", "Showing results for ", element("strong", "", word), ` instead of “${typed}”.`));
}

/** Words to try when nothing was found. */
export function suggestionNote(suggestions = [], near = "") {
  if (suggestions.length === 0) return [];
  const links = suggestions.map((words) => link(words, addressOf({ q: words, near })));
  return ["Did you mean ", ...links.flatMap((item, position) => (position ? [" or ", item] : [item])), "?"];
}
