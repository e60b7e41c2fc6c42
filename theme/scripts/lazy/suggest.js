// What the search boxes suggest while somebody types. Loaded, with the engine, once a box has the keyboard.
import { combobox } from "../combobox.js";
import { LONGEST } from "../longest.js";

// A record says itself of which kind it is.
const KINDS = { need: "Need", topic: "Topic", place: "Place", word: "Word" };
const labelled = (found) => found.map((option) => ({ ...option, label: option.label ?? KINDS[option.kind] ?? numbers(option) }));

// Who to ring, as far as it is sure, where words of crisis leave nothing else to suggest.
const RUNG = 3;
const numbers = ({ contacts }) =>
  contacts
    .filter(({ uncertain }) => !uncertain)
    .slice(0, RUNG)
    .map(({ phone, label }) => `${phone} ${label}`)
    .join(", ");

// What a box holds, and the address does not, was typed or pasted before this script was there. The address does not say all of a postcode.
const begun = ({ name, value }) => !history.state?.typed && value.trim() !== (new URLSearchParams(location.search).get(name) ?? "").trim();

/** Make both boxes of a search form suggest. `engine` is the open engine. */
export function suggest(form, engine) {
  const { q, near } = form.elements;
  combobox(q, (text) => words(engine, text), (option) => takeWords(form, option), begun(q));
  combobox(near, (text) => places(engine, text), ({ text }) => (near.value = text), begun(near));
  const prefetch = () => engine.prefetch(near.value);
  near.addEventListener("input", prefetch);
  near.addEventListener("focus", prefetch);
  if (document.activeElement === near) prefetch();
}

// Of a letter that was pasted nothing is on its way to anything, and it would take seconds to see.
async function words(engine, text) {
  return text.length > LONGEST ? [] : labelled(await engine.suggest(text, { limit: 8 }));
}

// A postcode needs no list of towns.
async function places(engine, text) {
  if (/\d/.test(text) || text.length > LONGEST) return [];
  return engine.suggest(text, { limit: 6, kinds: ["place"] });
}

function takeWords(form, { text, url, q, near, filters }) {
  if (url) return location.assign(url);
  form.elements.q.value = q ?? (near ? "" : text);
  if (near) form.elements.near.value = near;
  if (!filters) return form.requestSubmit();
  // A form of two boxes has no field for them.
  form.dispatchEvent(new CustomEvent("submit", { cancelable: true, detail: filters }));
}
