// Makes elements. Text only goes in as text, never as HTML.

/** An element with a class, attributes and children: elements or text. */
export function element(name, { class: className = "", ...attributes } = {}, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A link in running text. */
export function link(words, href) {
  return element("a", { class: "govuk-link", href }, words);
}

/** Words that only a screen reader says. */
export function unseen(words) {
  return element("span", { class: "govuk-visually-hidden" }, words);
}

const found = {};

/** The parts of the page that scripts fill: find("count") is [data-search-count]. They stay there as long as the page. */
export function find(name) {
  return (found[name] ??= document.querySelector(`[data-search-${name}]`));
}

/** "1 result", "2 results". */
export function many(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
