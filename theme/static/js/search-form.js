// A search box, on any page. The place box only works with script: a plain form would send the postcode to the server.
import { find } from "./dom.js";
import { engine } from "./engine.js";
import { addressOf, remember, typedIn } from "./private.js";

const form = find("form");
const { near } = form.elements;

// Words or a place are about to be typed: the list of suggestions, and the engine it asks, are fetched now.
async function suggestions() {
  form.removeEventListener("focusin", suggestions);
  try {
    (await import("./suggest.js")).suggest(form, await engine());
  } catch {
    // Searching still works; the next time a box has the keyboard this is tried again.
    form.addEventListener("focusin", suggestions);
  }
}

near.disabled = false;
form.addEventListener("focusin", suggestions);
if (navigator.geolocation) {
  const [button, status] = [find("locate"), find("locate-status")];
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await (await import("./locate.js")).locate(near, status, engine);
    } catch {
      status.textContent = "That did not load. Check your connection, or type a postcode or a town.";
    }
  });
}

// The search page answers by itself; any other page leads to it.
if (!find("output")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = typedIn(form);
    remember(typed);
    location.assign(new URL(addressOf(typed), form.action));
  });
}
