// What every page has: the menu.
import { menu } from "./menu.js";

for (const button of document.querySelectorAll(".govuk-js-service-navigation-toggle")) menu(button);
