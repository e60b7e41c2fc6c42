// Keeps addresses on the device: what goes into the address of a page (and so to a server) is the sector of a postcode at most, and of
// a place the name of the one that was understood.
import { LONGEST } from "./longest.js";
import { BEST, STORE } from "./typed.js";

// A place that needs no reading: a district and a sector as we write them.
const PLAIN = /^[A-Z]{1,2}\d[A-Z\d]?(?: \d)?$/;
// How long a search may wait for the engine to read a place.
const PATIENCE = 2000;
// Postcodes near home with a letter for each digit, SGI IAA: the letters of others begin words.
const NEARBY = /\b(?!al[ls]|eng?l|engine|ensign)(?:al|en|hp|sg|wd)(?:\W*[bgilosz]){2,3}(?:\W*[abd-hjlnp-uw-z]){2}\b/gi;
// A letter and two digits apart from words, as in S G 1 1 A A.
const SPACED = /\b[a-z](?:\W*[a-z])?\W*\d(?:\W*\w)?\W*\d\W*[a-z]/i;
// A number and a word that streets are called by.
const HOUSE = /\d.*\b(?:r(?:oa)?d|street|lane|ave(?:nue)?|crescent|close|drive|way|hill|gardens)\b/i;

// A district or sector at the end: nothing follows that would make a postcode of it.
const LAST_CODE = /(?<![^\s,;()])[a-z]{1,2}\d{1,2}(?: \d)?$/i;

// A digit of another script, as keyboards for Arabic or Bengali have them; letters of Greek or Cyrillic, which may look like ours, with
// others of ours or digits.
const OTHER = /[^\d\P{Nd}]|^(?=.*\w).*[\u0370-\u04ff]/su;

// What may tell who somebody is, as persons.js has it: @, the digits of a telephone or a date, a name.
const PERSON = new RegExp(
  "@|\\sdot\\s|(?:\\d\\D{0,2}){8}|[A-Za-z]{2} ?(?:\\d\\d ?){3}|\\d[./-]\\d+[./-]\\d|\\b(?:19|20)\\d\\d\\b|\\b[Nn]ames?\\b|(?:called|named)\\s|" +
    "(?:son|daughter|child|boy|girl|baby|toddler|er|um|ad|niece|nephew|husband|wife|twins?|pupil|student),?\\s+\\p{Lu}\\p{L}*\\p{Ll}",
  "u",
);

// Until it is known how to read postcodes, and if that fails, less is said: no place, and the words before the first number.
let sectors = { words: (q) => q.replace(PERSON, "0").replace(/\S*\p{Nd}.*/su, "").trim(), place: () => "" };
// What the engine calls each place that was typed. Of one that it has not read nothing is said: it may be a house.
const names = new Map();

// Whether words hold no postcode, no house and nobody's name. A postcode that the engine may read has a part with a letter and a digit, or some of other scripts.
function plainWords(q) {
  const text = q.normalize("NFKC");
  const before = text.replace(LAST_CODE, "");
  const coded = before.split(/[\s,;()]+/).some((part) => /\d/.test(part) && /\p{L}/u.test(part));
  return ![OTHER, SPACED, HOUSE, PERSON].some((pattern) => pattern.test(text)) && !coded;
}

/** Make ready to say the address of a search. `engine()` is a promise of the engine, which reads a place. */
export async function reading({ q, near }, engine) {
  try {
    if (!plainWords(q) || /\p{N}/u.test(near.replace(PLAIN, ""))) sectors = await import("./lazy/sectors.js");
    if (!near || placeSaid(near)) return;
    const late = new Promise((done) => setTimeout(done, PATIENCE));
    const place = await Promise.race([engine().then((opened) => opened.readPlace(near)), late]);
    // A whole postcode that has no sector to say is in no address.
    if (!/\d[A-Z]{2}$/.test(place.normal)) names.set(near, place.normal);
  } catch {
    // See above.
  }
}

function placeSaid(near) {
  return PLAIN.test(near) ? near : sectors.place(near) || names.get(near);
}

// What an address says of both boxes.
function said({ q, near, town }) {
  const read = q.slice(0, LONGEST);
  const words = plainWords(read) ? read : sectors.words(read);
  return { q: words.replace(NEARBY, ""), near: (placeSaid(near) ?? town) || "" };
}

/** The query of the address for a search: `?q=...&near=...&need=...&sort=...`, without a whole postcode; `town` is its place if that is a known name. */
export function addressOf({ filters = {}, sort = BEST, ...typed }) {
  const address = new URLSearchParams(Object.entries(said(typed)).filter(([, words]) => words));
  for (const [facet, values] of Object.entries(filters)) for (const value of values) address.append(facet, value);
  // Nothing has no order.
  if (sort !== BEST && `${address}`) address.set("sort", sort);
  return `?${address}`;
}

/**
 * Keep what was typed for this tab only, if its address does not say all of it; without storage the sector has to do. Returns the
 * key it is kept under: for a step of the history, or its address for the page that is opened with that.
 */
export function remember({ q, near }, key = Date.now()) {
  const { q: words, near: place } = said({ q, near });
  if (words === q && place === near) return undefined;
  const address = addressOf({ q, near });
  try {
    if (key !== address) sessionStorage.removeItem(STORE + address);
    sessionStorage.setItem(STORE + key, JSON.stringify({ q, near }));
  } catch {
    // Storage is blocked: results are then measured from the middle of the sector.
  }
  return key;
}

/**
 * Say in the address of this page what was asked, which is kept under `key`, if that is not what it says: then nothing else need be known
 * of that. Returns the query of the address, and the key.
 */
export function rewrite(asked, key) {
  const [address, typed] = [addressOf(asked), remember(asked, key)];
  if (address !== location.search || typed !== key) history.replaceState({ ...history.state, typed, again: undefined }, "", address + location.hash);
  return [address, typed];
}
