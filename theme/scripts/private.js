// Keeps whole postcodes on the device: what goes into an address (and so to a server) is the sector at most.

/** The order of results that an address need not name. */
export const BEST = "best";
const SORTS = [BEST, "distance", "name", "checked"];
const STORE = "local-offer-search";
// A whole postcode among other words, also with the letters people type for digits (O for 0, I for 1 ...).
const UNIT = /\b([a-z]{1,2}[0-9oilsbzg][a-z0-9]?)[\s.-]*([0-9oilsbzg])[\s.-]*[abd-hjlnp-uw-z]{2}\b/gi;

// The same with gaps between all of its characters: S G 1 1 A A. Only true digits count, or words would look like it.
const GAP = "[\\s.-]*";
const LETTER = "[abd-hjlnp-uw-z]";
const SPACED = new RegExp(`(?<![a-z0-9])([a-z]${GAP}[a-z]?)${GAP}([0-9](?:${GAP}[a-z0-9])?)${GAP}([0-9])${GAP}${LETTER}${GAP}${LETTER}(?![a-z0-9])`, "gi");

/** Text with every whole postcode cut to its sector: "near HP2 4AA" becomes "near HP2 4". */
export function sectorsOnly(text) {
  return text
    .normalize("NFKC")
    .replace(UNIT, (whole, outward, digit) => (/\d/.test(outward + digit) ? `${outward} ${digit}` : whole))
    .replace(SPACED, (whole, letters, number, digit) => `${(letters + number).replace(/[\s.-]/g, "")} ${digit}`);
}

// A place that needs no reading: a town, which has no digit, and a district or a sector as we write them.
const PLAIN = /^(?:\D*|[A-Z]{1,2}\d[A-Z\d]?(?: \d)?)$/;
let parse = () => null;

/** Make ready to say the address of a search near `near`. Until then, and if that fails, less of it is said. */
export async function reading(near) {
  if (!near || PLAIN.test(near.normalize("NFKC"))) return;
  try {
    ({ parse } = await import("./lazy/grammar.js"));
  } catch {
    // Without the grammar only plain postcodes are known as such; nothing else with a number goes into the address.
  }
}

// The place box holds nothing else, so it is read as the engine reads it: S G 1 1AA, sg1-1aa and 5G1 1AA are postcodes too.
// A town goes in as it is. Whatever else has a number in it may be a street address: of that at most the sector.
function sectorAtMost(typed) {
  const near = typed.normalize("NFKC");
  if (PLAIN.test(near)) return near;
  const code = parse(near, () => 1);
  if (code?.sector && code.outward !== "BFPO") return code.sector;
  if (code || !/\d/.test(near)) return sectorsOnly(near);
  return sectorsOnly(near).match(/[a-z]{1,2}\d[a-z\d]? \d(?![a-z\d])/i)?.[0] ?? "";
}

/** The query of the address for a search: `?q=...&near=...&need=...&sort=...`, without a whole postcode. */
export function addressOf({ q, near, filters = {}, sort = BEST }) {
  const address = new URLSearchParams();
  if (q) address.set("q", sectorsOnly(q));
  const place = near && sectorAtMost(near);
  if (place) address.set("near", place);
  for (const [facet, values] of Object.entries(filters)) for (const value of values) address.append(facet, value);
  if (sort !== BEST) address.set("sort", sort);
  return `?${address}`;
}

function saysAll(address, { q, near }) {
  const said = new URLSearchParams(address);
  return (said.get("q") ?? "") === q && (said.get("near") ?? "") === near;
}

/** What was typed in a search form, with spaces trimmed. */
export function typedIn(form) {
  return { q: form.elements.q.value.trim(), near: form.elements.near.value.trim() };
}

/** Keep what was typed for this tab only, if its address does not say all of it. Without storage the sector has to do. */
export function remember({ q, near }) {
  const address = addressOf({ q, near });
  if (saysAll(address, { q, near })) return;
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ q, near, address }));
  } catch {
    // Storage is blocked: results are then measured from the middle of the sector.
  }
}

/** The search an address asks for: what was typed, from this tab if it was typed here, the chosen filters and the order. */
export function recall(address) {
  const { q = [""], near = [""], sort = [], ...filters } = Object.fromEntries(grouped(new URLSearchParams(address)));
  const typed = inThisTab({ q: q[0].trim(), near: near[0].trim() });
  return { ...typed, filters, sort: SORTS.includes(sort[0]) ? sort[0] : BEST };
}

function grouped(parameters) {
  return new Map([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}

function inThisTab(given) {
  try {
    const { q, near, address: kept } = JSON.parse(sessionStorage.getItem(STORE) ?? "{}");
    return kept === addressOf(given) ? { q, near } : given;
  } catch {
    return given;
  }
}
