// The one engine of a page, opened when it is first asked for, and again after a failure.
import { find } from "./dom.js";

/**
 * A function that gives a promise of the open engine of search/browser. `load()` resolves to `open` of the engine, and to `data` if
 * that has begun to come; which files there are to search, and where, is in the page.
 */
export function opener(load) {
  let opening;
  return () => {
    opening ??= start(load).catch((error) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
}

async function start(load) {
  const { open, data } = await load();
  if (data) return open({ data });
  const { textContent, dataset } = find("manifest");
  return open({ manifest: JSON.parse(textContent), base: new URL(dataset.base, location.href) });
}
