// Links that search for something else, and words to try.
import { find, link } from "./dom.js";

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

/** Words to try when nothing was found. */
export function showSuggestions({ suggestions = [] }, asked, way) {
  const links = suggestions.map((words) => searchLink(words, { q: words }, asked, way));
  const listed = links.flatMap((item, position) => (position ? [" or ", item] : [item]));
  find("suggestions").replaceChildren(...(links.length ? ["Did you mean ", ...listed, "?"] : []));
}
