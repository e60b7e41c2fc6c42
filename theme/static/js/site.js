// Every page: the GOV.UK parts that need script, the search form, and the page that takes reports of mistakes.
import { createAll, ServiceNavigation } from "../govuk/govuk-frontend.js";
import { addressOf, remember, typedIn } from "./private.js";
import { nameReportedPage } from "./report.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ServiceNavigation);
nameReportedPage(document, new URLSearchParams(location.search));

// The place box only works with script: a plain form would send the postcode to the server.
const form = document.querySelector("[data-search-form]");
if (form) form.elements.near.disabled = false;

// The search page answers by itself; any other page leads to it.
if (form && !document.querySelector("[data-search-output]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = typedIn(form);
    remember(typed);
    location.assign(new URL(addressOf(typed), form.action));
  });
}
