// Keeps whole postcodes on the device: what goes into an address (and so to a server) is the sector at most.
import { parse } from "../../search/grammar.js";

const STORE = "local-offer-search";
// A whole postcode among other words, also with the letters people type for digits (O for 0, I for 1 ...).
const UNIT = /\b([a-z]{1,2}[0-9oilsbzg][a-z0-9]?)[\s.-]*([0-9oilsbzg])[\s.-]*[abd-hjlnp-uw-z]{2}\b/gi;

/** Text with every whole postcode cut to its sector: "near HP2 4AA" becomes "near HP2 4". */
export function sectorsOnly(text) {
  return text.normalize("NFKC").replace(UNIT, (whole, outward, digit) => (/\d/.test(outward + digit) ? `${outward} ${digit}` : whole));
}

// The place box holds nothing else, so it is read as the engine reads it: S G 1 1AA, sg1-1aa and 5G1 1AA are postcodes too.
function sectorAtMost(near) {
  const code = parse(near, () => 1);
  return code?.sector && code.outward !== "BFPO" ? code.sector : sectorsOnly(near);
}

/** The query of the address for what was typed: `?q=...&near=...`, without a whole postcode. */
export function addressOf({ q, near }) {
  const address = new URLSearchParams();
  if (q) address.set("q", sectorsOnly(q));
  if (near) address.set("near", sectorAtMost(near));
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
export function remember(typed) {
  const address = addressOf(typed);
  if (saysAll(address, typed)) return;
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ ...typed, address }));
  } catch {
    // Storage is blocked: results are then measured from the middle of the sector.
  }
}

/** What was typed for this address: from this tab if it was typed here, else from the address itself. */
export function recall(address) {
  const parameters = new URLSearchParams(address);
  const given = { q: parameters.get("q")?.trim() ?? "", near: parameters.get("near")?.trim() ?? "" };
  try {
    const { q, near, address: kept } = JSON.parse(sessionStorage.getItem(STORE) ?? "{}");
    return kept === addressOf(given) ? { q, near } : given;
  } catch {
    return given;
  }
}
