// The filters: a group of checkboxes a facet, with how many results each choice would give.
import { element, find, link, unseen } from "../dom.js";

const NONE = [];
let groups;

/**
 * Show what may be chosen of `facets` ({ facet: { label, values } }), with `counts` ({ facet: { value: number } }); `choose(filters)`
 * is told every change.
 */
export function showFilters(facets, { filters, counts }, choose) {
  groups ??= build(facets, choose);
  for (const group of groups) group.update(filters[group.facet] ?? NONE, counts[group.facet] ?? {});
  const chosen = Object.values(filters).flat().length;
  find("filters-chosen").textContent = chosen ? ` (${chosen} chosen)` : "";
  find("filters-clear").hidden = !chosen;
  find("filters").className = "app-filters";
}

/** Words of another language mean one need, or none: a link to its page is nearer than the list of all. */
export function showNeed(id, { need }, counts) {
  if (!counts.need?.[id]) return;
  find("language-need").replaceChildren(link(need.values[id], new URL(`${id}/`, find("language-list").href)));
  find("language-one").hidden = false;
}

function build(facets, choose) {
  const made = Object.entries(facets).map(([facet, about]) => makeGroup(facet, about));
  const list = find("filters-list");
  const open = find("filters-open");
  list.prepend(...made.map(({ box }) => box));
  list.addEventListener("change", () => choose(chosenIn(list)));
  find("filters-clear").addEventListener("click", () => {
    choose({});
    // The button goes away; the keyboard stays among the filters.
    made.find(({ box }) => !box.hidden)?.box.querySelector("summary").focus();
  });
  open.addEventListener("click", () => {
    const opened = open.getAttribute("aria-expanded") !== "true";
    open.setAttribute("aria-expanded", opened);
    list.classList.toggle("app-filters__list--open", opened);
  });
  return made;
}

function chosenIn(list) {
  const filters = {};
  for (const { name, value } of list.querySelectorAll("input:checked")) (filters[name] ??= []).push(value);
  return filters;
}

function makeGroup(facet, { label, values, any }) {
  const chosen = element("span", { class: "app-count" });
  const items = Object.entries(values).map(([value, words]) => makeItem(facet, value, words));
  const legend = element("legend", { class: "govuk-visually-hidden" }, label);
  const boxes = element("div", { class: "govuk-checkboxes govuk-checkboxes--small" }, ...items.map(({ box }) => box));
  const fields = element("fieldset", { class: "govuk-fieldset" }, legend, boxes);
  if (any) describe(fields, legend, `filter-${facet}-any`, `Also shown: help for ${values[any].toLowerCase()}.`);
  const box = element("details", { class: "app-filter" }, element("summary", {}, label, chosen), fields);
  const update = (mine, counts) => {
    box.hidden = !Object.keys(counts).length;
    chosen.textContent = mine.length ? `${mine.length} chosen` : "";
    for (const item of items) item.update(mine, counts);
  };
  return { facet, box, update };
}

function describe(fields, legend, id, words) {
  fields.setAttribute("aria-describedby", id);
  legend.after(element("p", { class: "govuk-hint", id }, words));
}

function makeItem(facet, value, words) {
  const id = `filter-${facet}-${value}`;
  const input = element("input", { class: "govuk-checkboxes__input", type: "checkbox", id, name: facet, value, autocomplete: "off" });
  // A browser that translates the page puts elements of its own in the place of texts: what changes is an element's.
  const count = element("span");
  const unit = unseen("");
  const shown = element("span", { class: "app-count" }, count, unit);
  const label = element("label", { class: "govuk-label govuk-checkboxes__label", for: id }, words, " ", shown);
  const box = element("div", { class: "govuk-checkboxes__item" }, input, label);
  const update = (mine, counts) => {
    input.checked = mine.includes(value);
    const number = counts[value] ?? 0;
    count.textContent = number;
    unit.textContent = number === 1 ? " result" : " results";
    // A choice that would leave nothing is not offered, but never goes away from under the keyboard.
    box.hidden = !(value in counts) && document.activeElement !== input;
  };
  return { box, update };
}
