// What the panel "Your area" says, and what it opens to. What is said of each area is hidden there in the list of areas:
// [data-search-about="dspl1"]. Loaded with a place, when the first results are there: ../outside.js has made room.
import { HTML } from "area_panel";
import { isPart, sectorOf } from "../outside.js";

// What finds and makes elements, dom.js: the page has it already, and another copy would be a fifth of this script.
let dom;
let shown = false;

/** Say which area a place is probably in, or that it is too wide for one, if the panel is there. `given` is dom.js. */
export function fillArea(place, given) {
  dom = given;
  if (dom.find("area").hidden) return;
  if (!dom.find("area-guess")) dom.find("area-panel").insertAdjacentHTML("beforeend", HTML);
  if (isPart(place)) fillPart(place);
  else if (place.area) fill(place);
  else fillWide(place.normal);
  open();
}

// On a phone the results come first, and one press shows all of it; beside them there is room. What is pressed then stays so.
function open() {
  if (shown) return;
  const wide = matchMedia("(min-width: 48em)").matches;
  dom.find("area-panel").open = wide;
  dom.find("area-all").open = !wide;
  shown = true;
}

// What the panel says while it is closed.
function inShort(words) {
  dom.find("area-short").textContent = `: ${words}`;
}

function fill({ area, confidence, others, normal: name }) {
  const likely = [area, ...(confidence === "high" ? [] : others)].map(about).filter(Boolean);
  const links = likely.map((parts) => parts.querySelector("a"));
  const facts = factsOf(likely);
  // Who names an area is told no guess.
  const named = name.toLowerCase() === area;
  const told = named ? ["Your area is ", dom.element("strong", {}, ...links), "."] : probable(name, links);
  dom.find("area-guess").replaceChildren(...(confidence === "low" ? unsure(name, links) : told));
  dom.find("area-facts").replaceChildren(...facts);
  dom.find("area-who").hidden = !facts.length;
  inShort(confidence === "low" ? "we are not sure" : `${named ? "" : "probably "}${links[0].textContent}`);
}

// Of a sector that is mostly outside we know the area of the part inside, and of whom it is only by the whole postcode. Nobody should
// ring the team of an area that is probably not theirs.
function fillPart(place) {
  const { place: home, whole } = dom.find("area").dataset;
  const links = [about(place.area)?.querySelector("a")].filter(Boolean);
  const most = `Most of ${sectorOf(place)} is outside ${home}. If you live in the part that is in ${home}, your area is probably `;
  const ask = whole === undefined ? "." : ". Type your whole postcode, and we can tell you if it is.";
  const unsure = `. We do not know which part ${place.normal} is in.`;
  dom.find("area-guess").replaceChildren(most, dom.element("strong", {}, ...links), place.kind === "unit" ? unsure : ask);
  inShort("it depends where you live");
  dom.find("area-who").hidden = true;
}

// The letters a postcode begins with are in several areas.
function fillWide(letters) {
  dom.find("area-guess").textContent = `${letters} is in several areas. Type all of your postcode that comes before the space, and we can tell you which area is probably yours.`;
  dom.find("area-who").hidden = true;
  inShort("one of several");
}

// Where areas that may be meant have other teams, nobody should ring that of a guess: each is named.
function factsOf(likely) {
  const lists = likely.flatMap((parts) => [...parts.querySelectorAll("dl")].map((list) => ({ list, name: parts.querySelector("a").textContent })));
  for (const { list } of lists) list.hidden = false;
  const alike = lists.every(({ list }) => list.textContent === lists[0].list.textContent);
  return alike ? lists.slice(0, 1).map(({ list }) => list) : lists.flatMap(({ list, name }) => [dom.element("p", {}, dom.element("strong", {}, `If it is ${name}:`)), list]);
}

function about(id) {
  return document.querySelector(`[data-search-about="${CSS.escape(id)}"]`)?.cloneNode(true);
}

function probable(name, [first, ...others]) {
  const also = others.length ? [" It may also be ", ...either(others), "."] : [];
  return [`${name} is probably in `, dom.element("strong", {}, first), ".", ...also];
}

function unsure(name, links) {
  return [`We are not sure which area ${name} is in. It may be `, ...either(links), "."];
}

function either(links) {
  return links.flatMap((link, place) => [...(place ? [place === links.length - 1 ? " or " : ", "] : []), link]);
}
