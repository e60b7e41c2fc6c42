// Where somebody is: whether that is outside ours, and so what is said of it, or inside, where there is room for the panel "Your area". What
// that says comes with the whole answer: see lazy/area.js.
import { element, find, link } from "./dom.js";

/** Show what stands above the results of a search near `place`, if one is known. */
export function showOutside(place) {
  const part = isPart(place);
  const outside = part || place?.status === "live-elsewhere" || place?.kind === "special";
  find("area").hidden = !(place?.area || (place?.kind === "area" && !outside));
  find("outside").hidden = !outside;
  if (outside) fill(part ? `${sectorOf(place)} is mostly` : `${place.normal} is`);
}

/** Whether most of a sector is outside. search/places.py has the word too. */
export function isPart(place) {
  return place?.confidence === "part";
}

/** The sector of a place that is a postcode or a sector. */
export function sectorOf({ kind, normal }) {
  return kind === "unit" ? normal.slice(0, -2) : normal;
}

function fill(where) {
  const home = find("area").dataset.place;
  find("outside").replaceChildren(
    element("h3", { class: "govuk-heading-s" }, `Outside ${home}`),
    element(
      "p",
      {},
      `${where} outside ${home}, and if it is in England, the council there has its own Local Offer for you. Ask there first: `,
      link("find your council", "https://www.gov.uk/find-local-council"),
      ", then look on its website for “SEND Local Offer”.",
    ),
    element(
      "p",
      {},
      `We explain the law of England, so much of what we say is true for you too. If your child goes to school in ${home}, ask the school what else is for you.`,
    ),
  );
}
