// Elements for what the search found. Text only goes in as text, never as HTML.

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** One result: a list item with a link, the summary, and why it is here. */
export function resultItem(hit) {
  const item = element("li", "app-record");
  item.dataset.id = hit.id;
  const link = element("a", "govuk-link", hit.title);
  link.href = hit.url;
  item.append(element("h3", "app-record__title", link));
  if (hit.summary) item.append(element("p", "app-record__summary", hit.summary));
  const facts = [hit.kind, distance(hit), hit.where].filter(Boolean).map((words) => element("span", "", words));
  item.append(element("p", "app-record__facts", ...facts));
  return item;
}

function distance(hit) {
  if (hit.miles === null || hit.miles === undefined) return "";
  if (hit.miles < 1) return "Less than a mile away";
  return `About ${Math.round(hit.miles)} mile${Math.round(hit.miles) === 1 ? "" : "s"} away`;
}

/** What the search made of the place that was typed, as elements. */
export function placeNote(place) {
  if (!place) return [];
  if (place.kind === "invalid") {
    return [element("p", "govuk-inset-text", `We do not know the place “${place.typed ?? place.normal}”. Try a postcode or a town. These results are for the whole county.`)];
  }
  return [element("p", "govuk-body", `Near ${place.normal}.`)];
}
