// The part of the search page's script that runs first: asks for the words of the address, which the engine is going to need, while
// the rest of the script is on its way. What the two have in common comes with it.
import { Analyser, Data, shardsOf } from "../../search/browser/base.js";

export * from "../../search/browser/base.js";

/** The data of the index, on its way; undefined if page and data do not fit, which the engine says when it is opened. */
export const data = begun(document.querySelector("[data-search-manifest]"));

function begun({ textContent, dataset }) {
  try {
    const data = new Data(JSON.parse(textContent), new URL(dataset.base, location.href));
    // What goes wrong is said by whoever needs it.
    ask(data, new URLSearchParams(location.search).get("q") ?? "").catch(() => {});
    return data;
  } catch {
    return undefined;
  }
}

async function ask(data, q) {
  const { core, settings } = await data.start();
  const analyser = new Analyser(settings.stems, settings.stop_words);
  await Promise.all(shardsOf(q, analyser, core).map((number) => data.get(`words.${number}`)));
}
