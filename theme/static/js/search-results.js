// The elements of one result.
import { element, link, many, unseen } from "./dom.js";

/** One result: a list item with a link, the summary, what helps to choose, and why it is here. */
export function resultItem(hit) {
  const item = element("li", { class: "app-record", "data-id": hit.id });
  item.append(element("h3", { class: "app-record__title" }, link(hit.title, hit.url)));
  if (hit.summary) item.append(element("p", { class: "app-record__summary" }, hit.summary));
  const facts = [hit.kind, ...(hit.labels ?? []), distance(hit)].filter(Boolean);
  item.append(element("p", { class: "app-record__facts" }, ...facts.map((words) => element("span", {}, words))));
  if (hit.reasons?.length) item.append(reasons(hit));
  return item;
}

// Paragraphs and not a list: every list item inside the results is a result.
function reasons({ title, reasons }) {
  const summary = element("summary", {}, "Why this result", unseen(`: ${title}`));
  return element("details", { class: "app-why" }, summary, ...reasons.map((words) => element("p", {}, `${words}.`)));
}

function distance({ miles, why }) {
  if (miles === null || miles === undefined) return why === "elsewhere" ? "For another area" : "";
  return miles < 1 ? "Less than a mile away" : `About ${many(Math.round(miles), "mile")} away`;
}
