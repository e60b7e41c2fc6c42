// Keeps whole postcodes on the device: what goes into an address (and so to a server) is the sector at most.

const STORE = "local-offer-search";
// A postcode with any spacing, also with the letters people type for digits (O for 0, I for 1 ...).
const UNIT = /\b([a-z]{1,2}[0-9oilsbzg][a-z0-9]?)[\s.-]*([0-9oilsbzg])[\s.-]*[a-z]{2}\b(?![\s.-]*[a-z]*\d)/gi;

/** Text with every whole postcode cut to its sector: "near HP2 4AA" becomes "near HP2 4". */
export function sectorsOnly(text) {
  return text.normalize("NFKC").replace(UNIT, (whole, outward, digit) => (/\d/.test(outward + digit) ? `${outward} ${digit}` : whole));
}

/** The query of the address for what was typed: `?q=...&near=...`, without a whole postcode. */
export function addressOf({ q, near }) {
  const address = new URLSearchParams();
  if (q) address.set("q", sectorsOnly(q));
  if (near) address.set("near", sectorsOnly(near));
  return `?${address}`;
}

/** What was typed in a search form, with spaces trimmed. */
export function typedIn(form) {
  return { q: form.elements.q.value.trim(), near: form.elements.near.value.trim() };
}

/** Keep what was typed for this tab only. Without storage the sector has to do. */
export function remember(typed) {
  try {
    sessionStorage.setItem(STORE, JSON.stringify({ ...typed, address: addressOf(typed) }));
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
