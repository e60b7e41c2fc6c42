// Every page: the menu, and the page that takes reports of mistakes.
import { menu } from "./menu.js";
import { nameReportedPage } from "./report.js";

for (const button of document.querySelectorAll(".govuk-js-service-navigation-toggle")) menu(button);
nameReportedPage(document, new URLSearchParams(location.search));
