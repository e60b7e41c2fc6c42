// A text box that suggests: the ARIA combobox pattern with a list (www.w3.org/WAI/ARIA/apg/patterns/combobox).
// The keyboard stays in the box; arrow keys open the list and walk through it, Enter takes, Escape closes.
import { element, many, unseen } from "./dom.js";

const DELAY = 180;
// Pixels above the box where the page moves for its list.
const MARGIN = 8;
const touched = matchMedia("(pointer: coarse)");
// Keys that move in the box.
const CARET = ["Home", "End", "ArrowLeft", "ArrowRight"];

/**
 * Make `input` suggest. `ask(text)` resolves to options { text, kind }; `take(option)` is told which was taken.
 * Nothing is asked before something is typed; `begun` is whether that has happened already.
 */
export function combobox(input, ask, take, begun) {
  const list = element("ul", { class: "app-suggest", role: "listbox", id: `${input.id}-list`, "aria-label": "Suggestions" });
  const said = element("div", { class: "govuk-visually-hidden", "aria-live": "polite" });
  let options = [];
  let active = -1;
  let asked = 0;
  let waiting;

  const open = () => !list.hidden;
  const close = () => {
    asked++;
    clearTimeout(waiting);
    show([]);
    said.textContent = "";
  };

  function show(found) {
    options = found;
    list.replaceChildren(...found.map(item));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(open()));
    mark(-1);
    if (open() && touched.matches) makeRoom();
  }

  // Under the keyboard of a phone little is seen. It is there once something is typed, and the browser has gone where it wants to.
  function makeRoom() {
    const { height, offsetTop } = visualViewport;
    if (list.getBoundingClientRect().bottom > offsetTop + height) scrollBy({ top: input.getBoundingClientRect().top - offsetTop - MARGIN, behavior: "instant" });
  }

  function item({ text, label }, place) {
    const kind = label ? [element("span", { class: "app-suggest__kind" }, unseen(", "), label)] : [];
    return element("li", { class: "app-suggest__option", role: "option", id: `${list.id}-${place}`, "aria-selected": "false" }, text, ...kind);
  }

  function mark(place) {
    active = place;
    [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === place)));
    const option = list.children[place];
    if (!option) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    // On a small screen, or under the keyboard of a phone, the list is longer than what is seen.
    option.scrollIntoView({ block: "nearest" });
  }

  async function suggest() {
    const search = ++asked;
    const text = input.value.trim();
    const found = text ? await ask(text).catch(() => []) : [];
    // Typed on, chosen or left meanwhile.
    if (search !== asked || document.activeElement !== input) return;
    show(found);
    said.textContent = text ? `${many(found.length, "suggestion")}${found.length ? ". Use the up and down arrow keys" : ""}` : "";
  }

  function choose(place) {
    const option = options[place];
    close();
    take(option);
  }

  // From the box itself Down goes to the first option and Up to the last; beyond either end is the box again.
  const step = (by) => mark(((active + 1 + by + options.length + 1) % (options.length + 1)) - 1);
  // A list that was closed, or is not there yet, is opened.
  const walk = async (by) => {
    clearTimeout(waiting);
    if (!open()) await suggest();
    if (open()) step(by);
  };
  const keys = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => choose(active),
    Escape: close,
  };
  const isOurs = (key) => (key.startsWith("Arrow") ? input.value.trim() : open() && (key === "Escape" || active >= 0));

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!Object.hasOwn(keys, event.key)) {
      // Whoever moves in the box is there again.
      if (CARET.includes(event.key)) mark(-1);
    } else if (isOurs(event.key)) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  input.addEventListener("input", () => {
    // What is typed on is no longer what was marked.
    mark(-1);
    clearTimeout(waiting);
    waiting = setTimeout(suggest, DELAY);
  });
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", close);
  // The press must not take the keyboard out of the box, or the list would be gone before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const place = [...list.children].indexOf(event.target.closest("li"));
    if (place >= 0) choose(place);
  });

  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) input.setAttribute(name, value);
  show([]);
  input.after(list, said);
  if (begun) suggest();
}
