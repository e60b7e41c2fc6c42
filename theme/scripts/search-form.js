// A page with a search box that leads to the search page. Of the engine nothing is fetched before somebody goes to the box.
import { searchForm } from "./form.js";
import { opener } from "./opener.js";
import { addressOf, remember, typedIn } from "./private.js";
import "./site.js";

const form = searchForm(opener(() => import("./lazy/engine.js")));

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = typedIn(form);
  remember(typed);
  location.assign(new URL(addressOf(typed), form.action));
});
