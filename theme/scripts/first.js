// The part of the search page's script that runs first: makes room for the answer, and asks for what the words of the address need, and
// the engine with them, while the rest of the script is on its way. What the two have in common comes with it.
import { box, coreOf, Data, foreign, languageShard, pairsOf, placing, readAges, shardOf, toldBy } from "../../search/browser/base.js";

export * from "../../search/browser/base.js";

// Letters of Latin, Greek and all the scripts after it that English has not.
const FOREIGN = /[\u00c0-\u024f\u0370-\u1fff]/;
// Words of an age, and the second half of a postcode, which nobody searches for.
const OF_AGES = /^(?:age[ds]?|old|ye?a?rs?)$/;
const SECTOR = /\b([a-z]{1,2}\d[a-z\d]?)\s+\d(?!\S)/i;

/** Leave room for an answer on a small screen, or have all of it for the search box. */
export function roomForAnswer(wanted) {
  document.documentElement.classList.toggle("app-asked", wanted);
}

/**
 * The data of the index, on its way. It is undefined on other pages, which have no core in them, and if page and data do not fit,
 * which the engine says when it is opened.
 */
export const data = begun(document.querySelector("[data-search-manifest]"));

function begun({ textContent, dataset }) {
  const manifest = JSON.parse(textContent);
  if (!manifest.inline) return undefined;
  // Before the page is laid out, so that nothing moves.
  roomForAnswer(location.search.length > 1);
  try {
    const data = new Data(manifest, new URL(dataset.base, location.href));
    // What goes wrong is said by whoever needs it.
    const asked = new URLSearchParams(location.search);
    ask(data, asked.get("q") ?? "", asked.get("near")?.trim() ?? "").catch(() => {});
    return data;
  } catch {
    return undefined;
  }
}

async function ask(data, q, near) {
  const core = await coreOf(data);
  const { aged, placed, parts } = toldBy(q, near, core);
  const abroad = FOREIGN.test(q);
  for (const { word, term } of pairsOf(q.replace(SECTOR, "$1"), core)) {
    if (aged && OF_AGES.test(word)) continue;
    parts.push(`words.${shardOf(term, core)}`);
    // What has a digit may be of a postcode.
    if (abroad && !/[0-9]/.test(term)) parts.push(`languages.${languageShard(term)}`);
  }
  data.expect(parts);
  // A place or an age is shown above the results, so that these wait for what shows it.
  await Promise.all([readAges(q), abroad && foreign(), placed && placing(), near && box(), (placed || aged) && import("./lazy/above.js")]);
}
