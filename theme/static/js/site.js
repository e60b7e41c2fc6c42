// Every page: the GOV.UK parts that need script, and the page that takes reports of mistakes.
import { ServiceNavigation } from "../govuk/service-navigation.js";
import { nameReportedPage } from "./report.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const menu of document.querySelectorAll("[data-module=govuk-service-navigation]")) new ServiceNavigation(menu);
nameReportedPage(document, new URLSearchParams(location.search));
