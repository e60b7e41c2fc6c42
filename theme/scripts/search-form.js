// A page with a search box that leads to the search page. Of the engine nothing is fetched before somebody goes to the box.
import { searchForm } from "./form.js";
import { opener } from "./opener.js";
import { addressOf, reading, remember } from "./private.js";
import { typedIn } from "./typed.js";
import "./every-page.js";

const engine = opener(() => import("./lazy/engine.js"));
const form = searchForm(engine);

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const typed = typedIn(form);
  await reading(typed, engine);
  const address = addressOf({ ...typed, filters: event.detail });
  remember(typed, address);
  location.assign(new URL(address, form.action));
});
