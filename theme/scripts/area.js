// The panel "Your area". What it says of each area is in the page, hidden in its list of areas: [data-search-about="dspl1"].
import { element, find } from "./dom.js";

// How sure the area of a sector is that lies mostly outside: search/places.py has it too.
const PART = "part";
let filled = false;

/** Show which area a place is probably in, that it is too wide for one or outside ours, or nothing when no place is known. */
export function showArea(place) {
  const part = place?.confidence === PART;
  const outside = part || place?.status === "live-elsewhere" || place?.kind === "special";
  const wide = place?.kind === "area" && !outside;
  find("area-guess").hidden = part;
  find("area-part").hidden = !part;
  find("area").hidden = !place?.area && !wide;
  find("outside").hidden = !outside;
  if (part) fillPart(place);
  else if (place?.area) fill(place);
  if (wide) fillWide(place.normal);
  if (!outside) return;
  find("outside-place").textContent = part ? sectorOf(place) : place.normal;
  find("outside-mostly").textContent = part ? "mostly " : "";
}

function fill({ area, confidence, others, normal: name }) {
  const likely = [area, ...(confidence === "high" ? [] : others)].map(about).filter(Boolean);
  const links = likely.map((parts) => parts.querySelector("a"));
  const facts = factsOf(likely);
  find("area-guess").replaceChildren(...(confidence === "low" ? unsure(name, links) : probable(name, links)));
  find("area-facts").replaceChildren(...facts);
  find("area-who").hidden = !facts.length;
  // On a phone the results come first; beside them there is room.
  if (!filled) find("area-who").open = matchMedia("(min-width: 48em)").matches;
  filled = true;
}

// Nobody should ring the team of an area that is probably not theirs.
function fillPart(place) {
  const whole = place.kind === "unit";
  find("area-sector").textContent = sectorOf(place);
  find("area-of-part").replaceChildren(...[about(place.area)?.querySelector("a")].filter(Boolean));
  find("area-unit").textContent = place.normal;
  find("area-unsure").hidden = !whole;
  const ask = find("area-ask");
  if (ask) ask.hidden = whole;
  find("area-who").hidden = true;
}

function sectorOf({ kind, normal }) {
  return kind === "unit" ? normal.slice(0, -2) : normal;
}

// The letters a postcode begins with are in several areas.
function fillWide(letters) {
  find("area-guess").textContent = `${letters} is in several areas. Type all of your postcode that comes before the space, and we can tell you which area is probably yours.`;
  find("area-who").hidden = true;
}

// Where areas that may be meant have other teams, nobody should ring that of a guess: each is named.
function factsOf(likely) {
  const lists = likely.flatMap((parts) => [...parts.querySelectorAll("dl")].map((list) => ({ list, name: parts.querySelector("a").textContent })));
  for (const { list } of lists) list.hidden = false;
  const alike = lists.every(({ list }) => list.textContent === lists[0].list.textContent);
  return alike ? lists.slice(0, 1).map(({ list }) => list) : lists.flatMap(({ list, name }) => [element("p", {}, element("strong", {}, `If it is ${name}:`)), list]);
}

function about(id) {
  return document.querySelector(`[data-search-about="${CSS.escape(id)}"]`)?.cloneNode(true);
}

function probable(name, [first, ...others]) {
  const also = others.length ? [" It may also be ", ...either(others), "."] : [];
  return [`${name} is probably in `, element("strong", {}, first), ".", ...also];
}

function unsure(name, links) {
  return [`We are not sure which area ${name} is in. It may be `, ...either(links), "."];
}

function either(links) {
  return links.flatMap((link, place) => [...(place ? [place === links.length - 1 ? " or " : ", "] : []), link]);
}
