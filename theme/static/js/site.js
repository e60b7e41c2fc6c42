// Every page: the GOV.UK parts that need script, and the page that takes reports of mistakes.
import { createAll, ServiceNavigation } from "../govuk/govuk-frontend.js";
import { nameReportedPage } from "./report.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
createAll(ServiceNavigation);
nameReportedPage(document, new URLSearchParams(location.search));
