// Links that search for something else, and words to try.
import { element, find, link } from "./dom.js";

/**
 * A link called `words` that searches for `asked` with `changes`. Its address holds the sector of a postcode; followed here, the whole
 * postcode stays known.
 */
export function searchLink(words, changes, asked, way) {
  const made = link(words, way.addressOf({ ...asked, ...changes }));
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    way.go(changes);
  });
  return made;
}

/** What to try when nothing was found: other words, or none. */
export function showSuggestions(results, asked, way) {
  find("suggestions").replaceChildren(...otherWords(results, asked, way), ...withoutWords(results, asked, way), ...noPlace(results, asked, way));
}

function otherWords({ suggestions = [] }, asked, way) {
  const links = suggestions.map((words) => searchLink(words, { q: words }, asked, way));
  const listed = links.flatMap((item, position) => (position ? [" or ", item] : [item]));
  return links.length ? ["Did you mean ", ...listed, "? "] : [];
}

// All there is for the age and the place that were understood.
function withoutWords({ chips, place, total }, asked, way) {
  if (total || !chips.length || Object.keys(asked.filters).length) return [];
  const of = Object.fromEntries(chips.map(({ kind, text }) => [kind, text]));
  const words = [of.age, of.place].filter(Boolean).map((text) => (text.startsWith("near ") ? text : `for ${text}`));
  const near = of.place ? asked.near || place.normal : "";
  // An address says no name that the engine did not read in the box for places, unless it is told that it is one.
  const town = place?.kind === "place" && place.normal;
  return ["You can also see ", searchLink(`what there is ${words.join(" ")}`, { q: of.age ?? "", near }, { ...asked, town }, way), "."];
}

// What somebody typed where a place goes may be what they need help with.
function noPlace({ place, total }, asked, way) {
  if (total || asked.q || place?.kind !== "invalid") return [];
  return ["Try a postcode or a town, or search for ", element("bdi", {}, searchLink(`“${asked.near}”`, { q: asked.near, near: "" }, asked, way)), "."];
}
