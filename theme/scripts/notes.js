// What the search made of what was typed: chips to take away, words it changed, a place it does not know, another language.
import { element, find, link, unseen } from "./dom.js";

/** Chips and notes above the results. `way.go(changes)` searches for something else, and `way.addressOf(search)` is its address. */
export function showNotes(results, asked, way) {
  find("chips").replaceChildren(...chips(results, way.go, asked));
  find("chips").hidden = !find("chips").children.length;
  find("notes").replaceChildren(...corrections(results, asked, way), ...readPlace(results.place, asked.near || asked.q));
  language(results, asked);
}

function chips({ chips: understood = [], filters = {} }, go, asked) {
  const all = understood.map(({ text, remove }) => chip(text, () => go(remove)));
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values) all.push(chip(asked.facets[facet].values[value], () => go({ filters: without(filters, facet, value) })));
  }
  return all.map((button) => element("li", {}, button));
}

function chip(text, pressed) {
  const button = element("button", { class: "app-chip", type: "button" }, unseen("Remove "), text);
  button.addEventListener("click", pressed);
  return button;
}

function without(filters, facet, value) {
  return { ...filters, [facet]: filters[facet].filter((other) => other !== value) };
}

function corrections({ corrections: changed = [] }, asked, way) {
  return changed.map(({ typed, word, instead }) => {
    const note = element("p", { class: "govuk-body" }, "Showing results for ", element("strong", {}, word), ".");
    note.append(" Search instead for ", searchLink(`“${typed}”`, { q: instead }, asked, way), ".");
    return note;
  });
}

// Its address holds the sector of a postcode; followed here, the whole postcode stays known.
function searchLink(words, changes, asked, way) {
  const made = link(words, way.addressOf({ ...asked, ...changes }));
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    way.go(changes);
  });
  return made;
}

function readPlace(place, typed) {
  if (!place) return [];
  if (place.status === "unknown" && !place.area && place.east === null) {
    const words = `We do not know the place “${typed}”. These results are for all areas. Try a postcode or a town.`;
    return [element("p", { class: "govuk-inset-text" }, words)];
  }
  const words = [];
  if (place.repaired) words.push(`You typed “${typed}”. We read it as ${place.normal}.`);
  if (place.status === "retired") words.push(`${place.normal} is an old postcode. We use the place where it was.`);
  return words.map((sentence) => element("p", { class: "govuk-body" }, sentence));
}

function language({ language: tongue }, { q }) {
  find("language").hidden = !tongue;
  find("language-one").hidden = true;
  if (!tongue) return;
  find("language-name").textContent = tongue.name;
  find("language-typed").replaceChildren(element("bdi", { lang: tongue.code, dir: tongue.dir }, q));
}

/** Words to try when nothing was found. */
export function showSuggestions({ suggestions = [] }, asked, way) {
  const links = suggestions.map((words) => searchLink(words, { q: words }, asked, way));
  const listed = links.flatMap((item, position) => (position ? [" or ", item] : [item]));
  find("suggestions").replaceChildren(...(links.length ? ["Did you mean ", ...listed, "?"] : []));
}
