// What the search made of what was typed: chips to take away, words it changed, a place it does not know. asides.js has the rest.
import { element, find, unseen } from "./dom.js";
import { quoting } from "./quoting.js";
import { searchLink } from "./suggestions.js";

/** Chips and notes above the results. `way.go(changes)` searches for something else, and `way.addressOf(search)` is its address. */
export function showNotes(results, asked, way) {
  find("chips").replaceChildren(...chips(results, way.go, asked));
  find("chips").hidden = !find("chips").children.length;
  find("notes").replaceChildren(...corrections(results, asked, way), ...readPlace(results, asked));
  find("language").hidden = true;
}

function chips({ chips: understood = [], filters = {} }, go, asked) {
  const all = understood.map(({ text, remove }) => chip(text, () => go(inBoxes(remove, asked))));
  // Of two that are pressed before there is another answer both go.
  let left = filters;
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values) {
      const pressed = () => {
        untick(facet, value);
        go({ filters: (left = without(left, facet, value)) });
      };
      all.push(chip(asked.facets[facet].values[value], pressed));
    }
  }
  return all.map((button) => element("li", {}, button));
}

// What of `changes` may go into the boxes: not into one where somebody has typed on since.
function inBoxes(changes, asked) {
  const boxes = find("form").elements;
  return Object.fromEntries(Object.entries(changes).filter(([name]) => boxes[name].value.trim() === asked[name]));
}

function chip(text, pressed) {
  const button = element("button", { class: "app-chip", type: "button" }, unseen("Remove "), text);
  button.addEventListener("click", pressed);
  return button;
}

// Among the filters, where the next choice is made of what is ticked.
function untick(facet, value) {
  const box = document.getElementById(`filter-${facet}-${value}`);
  if (box) box.checked = false;
}

function without(filters, facet, value) {
  return { ...filters, [facet]: filters[facet].filter((other) => other !== value) };
}

function corrections({ corrections: changed = [], crisis }, asked, way) {
  // Whoever needs help now is told nothing of slips.
  return (crisis ? [] : changed).map(({ typed, word, instead }) => {
    const note = element("p", { class: "govuk-body" }, "Showing results for ", element("strong", {}, word), ".");
    // It is not there yet beside the first titles.
    if (instead) note.append(" Search instead for ", element("bdi", {}, searchLink(`“${typed}”`, { q: instead }, asked, way)), ".");
    return note;
  });
}

function readPlace({ place, total }, { near }) {
  if (!place) return [];
  if (place.status === "unknown" && !place.area && place.east === null) {
    const words = `We do not know the place “${place.normal || near}”.${total ? " These results are for all areas." : ""} Try a postcode or a town.`;
    return [element("p", { class: "govuk-inset-text" }, ...quoting(words))];
  }
  const words = [];
  // Among words the place is what is read so, not all of them.
  if (place.repaired) words.push(`${near ? `You typed “${near}”. We read it as` : "We think the place you typed is"} ${place.normal}.`);
  if (place.status === "retired") words.push(`${place.normal} is an old postcode. We use the place where it was.`);
  // The middle of its sector stands for it, or of its district.
  if (place.kind === "unit" && place.status === "unknown" && !place.lost) words.push(`We do not know exactly where ${place.normal} is, so distances are rough.`);
  return words.map((sentence) => element("p", { class: "govuk-body" }, ...quoting(sentence)));
}
