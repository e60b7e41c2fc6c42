// A page with a search box that leads to the search page. Of the engine nothing is fetched before somebody goes to the box.
import { find } from "./dom.js";
import { searchForm } from "./form.js";
import { opener } from "./opener.js";
import { addressOf, reading, remember } from "./private.js";
import { typedIn } from "./typed.js";
import "./every-page.js";

const engine = opener(() => import("./lazy/engine.js"));
const form = searchForm(engine);
let locating;
let goOn;

find("locate").addEventListener("click", () => {
  locating = new Promise((over) => {
    form.addEventListener("located", over, { once: true });
    // That it did not load is said by form.js.
    import("./lazy/locate.js").catch(over);
  });
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  // Pressed once more.
  if (goOn) return goOn();
  await located();
  const typed = typedIn(form);
  await reading(typed, engine);
  const address = addressOf({ ...typed, filters: event.detail });
  remember(typed, address);
  location.assign(new URL(address, form.action));
});

// Whoever asked where they are, and then searches before that is known, gets what is near. A question of the browser may stay open for ever.
async function located() {
  if (!locating || form.elements.near.value.trim()) return;
  const status = find("locate-status");
  status.textContent = "Finding where you are. Then we search. To search without it, press Search again.";
  // On a phone it is below what is seen.
  status.scrollIntoView({ block: "nearest" });
  form.toggleAttribute("data-waits");
  await Promise.race([locating, new Promise((pressed) => (goOn = pressed))]);
  form.toggleAttribute("data-waits");
  goOn = locating = undefined;
  status.textContent = "";
}
