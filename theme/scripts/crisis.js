// Urgent help, which stands before anything else.
import { element, find } from "./dom.js";

/** Show urgent help, or take it away. `crisis` is { title, text, contacts: [{ label, phone, text, uncertain }] } or nothing. */
export function showCrisis(crisis) {
  find("crisis").hidden = !crisis;
  if (!crisis) return;
  find("crisis-title").textContent = crisis.title;
  find("crisis-text").textContent = crisis.text;
  find("crisis-contacts").replaceChildren(...crisis.contacts.map(contact));
}

function contact({ label, phone, text, uncertain }) {
  const call = element("a", { class: "app-crisis__call", href: `tel:${phone.replaceAll(" ", "")}` }, element("strong", {}, phone), ` ${label}`);
  const when = text ? [element("span", { class: "app-crisis__when" }, text)] : [];
  const doubt = uncertain ? [" ", element("strong", { class: "app-doubt" }, "To be confirmed")] : [];
  return element("li", {}, call, ...when, ...doubt);
}
