// A page without a search box. One of them takes reports of mistakes.
import "./every-page.js";
import { nameReportedPage } from "./report.js";

nameReportedPage(document, new URLSearchParams(location.search));
