// A search box, on any page. The place box only works with script: a plain form would send the postcode to the server.
import { addressOf, remember, typedIn } from "./private.js";

const form = document.querySelector("[data-search-form]");
form.elements.near.disabled = false;

// The search page answers by itself; any other page leads to it.
if (!document.querySelector("[data-search-output]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = typedIn(form);
    remember(typed);
    location.assign(new URL(addressOf(typed), form.action));
  });
}
