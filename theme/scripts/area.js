// The panel "Your area". What it says of each area is in the page, hidden in its list of areas: [data-search-about="dspl1"].
import { element, find } from "./dom.js";

let filled = false;

/** Show which area a place is probably in, that it is outside ours, or nothing when no place is known. */
export function showArea(place) {
  const outside = Boolean(place && !place.area && place.east !== null);
  find("area").hidden = !place?.area;
  find("outside").hidden = !outside;
  if (place?.area) fill(place);
  if (outside) find("outside-place").textContent = place.normal;
}

function fill({ area, confidence, others, normal: name }) {
  const likely = [area, ...(confidence === "high" ? [] : others)].map(about).filter(Boolean);
  const links = likely.map((parts) => parts.querySelector("a"));
  const facts = [...(likely[0]?.querySelectorAll("dl") ?? [])];
  find("area-guess").replaceChildren(...(confidence === "low" && links.length > 1 ? unsure(name, links) : probable(name, links)));
  find("area-facts").replaceChildren(...facts);
  for (const list of facts) list.hidden = false;
  find("area-who").hidden = !facts.length;
  // On a phone the results come first; beside them there is room.
  if (!filled) find("area-who").open = matchMedia("(min-width: 48em)").matches;
  filled = true;
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
