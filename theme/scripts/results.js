// The list of results: first the titles, as soon as they are known, then all there is to say of each.
import { element, many, unseen } from "./dom.js";
import { quoting } from "./quoting.js";
import { EARLY, titled } from "./titles.js";

/** Make `list` show the hits from `from` on. What is there already of a hit stays, so that nobody loses their place. */
export function showHits(list, hits, from = 0) {
  hits.forEach((hit, place) => {
    const there = list.children[from + place];
    if (!there) list.append(complete(titled(hit), hit));
    else if (there.dataset.id === hit.id && there.classList.contains(EARLY)) complete(there, hit);
    else there.replaceWith(complete(titled(hit), hit));
  });
  while (list.children.length > from + hits.length) list.lastChild.remove();
}

// A hit without a summary is an early one: the rest of it is still on its way, and there is room for it.
function complete(item, hit) {
  if (hit.summary === null) return item;
  item.classList.remove(EARLY);
  if (hit.summary) item.append(element("p", { class: "app-record__summary" }, hit.summary));
  const facts = [hit.kind, ...(hit.labels ?? []), hit.why === "elsewhere" && "For another area", distance(hit), checked(hit)].filter(Boolean);
  item.append(element("p", { class: "app-record__facts" }, ...facts.map((words) => element("span", {}, words))));
  if (hit.reasons?.length) item.append(reasons(hit));
  return item;
}

// Paragraphs and not a list: every list item inside the results is a result.
function reasons({ title, reasons }) {
  const summary = element("summary", {}, "Why this result", unseen(`: ${title}`));
  return element("details", { class: "app-why" }, summary, ...reasons.map((words) => element("p", {}, ...quoting(`${words}.`))));
}

// There is a day only in the order of these.
function checked({ checked: day }) {
  return day && `Checked ${new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })}`;
}

function distance({ miles }) {
  if (miles === null || miles === undefined) return "";
  return miles < 1 ? "Less than a mile away" : `About ${many(Math.round(miles), "mile")} away`;
}
