// A search box. It only works with script: a plain form would send the postcode to the server, from either box.
import { find } from "./dom.js";
import { plain } from "./plain.js";

/** Make the search form of the page work; `engine()` is a promise of the engine. Returns the form. */
export function searchForm(engine) {
  const form = find("form");
  // Words or a place are about to be typed: the list of suggestions, and the engine it asks, are fetched now.
  const suggestions = async () => {
    try {
      const [{ suggest }, opened] = await Promise.all([import("./lazy/suggest.js"), engine()]);
      suggest(form, opened);
    } catch {
      // Searching still works; the next time a box has the keyboard this is tried again.
      form.addEventListener("focusin", suggestions, { once: true });
    }
  };
  for (const part of form.elements) part.disabled = false;
  // "Load the page again", which is only text before.
  form.querySelector("a").href = "";
  form.addEventListener("focusin", suggestions, { once: true });
  if (navigator.geolocation) offerLocation(form.elements.near, engine);
  return form;
}

function offerLocation(near, engine) {
  const [button, status] = [find("locate"), find("locate-status")];
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await (await import("./lazy/locate.js")).locate(near, status, engine);
    } catch (error) {
      status.textContent = plain(error);
    }
  });
}
