// What of a postcode may go into an address: its sector. Loaded for words or a place that may hold one.
import { alike, MAX_TEXT, parse } from "../../../search/browser/grammar.js";
import { compatible, isMixed, plain, SLIP, tokensOf } from "../../../search/browser/base.js";
import { isDistrict } from "../districts.js";
import { plainer, withoutHalves, withoutShifted } from "../halves.js";
import { rank } from "../home.js";
import { withoutHouses } from "../houses.js";
import { withoutPersons } from "../persons.js";

// What may be a postcode is cut wherever it is: there all districts are taken for well known.
const KNOWN = 3;
const anywhere = (outward) => (isDistrict(outward) ? KNOWN : 0);
// These have no place and no sectors.
const ISLANDS = /^(?:JE|GY|IM|BX)/;

const GAP = "[^a-z0-9]*";
const LETTER = "[abd-hjlnp-uw-z]";
const [BEGIN, END] = ["(?<![a-z0-9])", "(?![a-z0-9])"];
const DISTRICT = "([a-z]{1,2}[0-9][a-z0-9]?)";
// A postcode of true digits with anything between its characters, S-G-1: (1AA), which may lack its last letter.
const SPREAD = `${BEGIN}([a-z](?:${GAP}[a-z])?${GAP}[0-9](?:${GAP}[a-z0-9])?)${GAP}([0-9])(${GAP})(${LETTER}(?:${GAP}${LETTER})?)${END}`;
// The same run together with what stands before it, postcodeSG1 1AA, or behind it, SG1 1AAStevenage.
const BEHIND = `(?<=[a-z0-9])${DISTRICT}${GAP}([0-9])${GAP}(${LETTER}{2})${END}`;
const BEFORE = `${BEGIN}${DISTRICT}${GAP}([0-9])(${LETTER}{2}[a-z0-9]+)`;
// With letters for digits, and its halves further apart than where the engine reads one: SG1 - IAA.
const HALVES = `${BEGIN}[a-z0-9]{2,4}${GAP}[0-9oilsbzg]${GAP}${LETTER}{2}${END}`;

// Ordinary words that look like the beginning and the end of a postcode: "help me 4 5yr old", "it's 11 yr".
const WORD_FIRST = /^(?:al|de|ex|ha|ip|la|m|me|ne|pa|pe|po|s|so|st|yo)$/i;
const WORD_LAST = /^(?:an|as|at|be|by|ed|ex|gp|he|hr|nd|pe|rd|st|ta|th|up|us|we|yr)$/i;
// What follows a number without a space.
const COUNTED = /^(?:days?|hours?|hrs?|nds?|nights?|plus|pupils?|rds?|sts?|ths?|weeks?|ye?a?rs?(?:olds?)?|years?(?:olds?)?)$/i;
// Words that could be the second half of a postcode with slips, S for 5.
const WORD = /^(?:[a-z]{4,}|bad|bag|bed|bus|but|buy|gap|get|ill|law|lea|led|leg|let|lsa|off|old|one|our|out|own|say|see|sen|set|sex|she|slt)$/i;
// Before these the engine takes the digit of a sector for an age, or for one of a district.
const AGED = /^[^a-z0-9]+(?=\d|(?:years?|yrs?|yo|y|months?)(?![^\s,;()]))/i;
// The end of what the engine takes for an age with a word behind it: "SG1 4yr old".
const [YEARS, OLD] = [/\d ?yr?$/i, /^ olds?(?![^\s,;()])/i];
// What stands at a digit without a space makes it something else.
const GLUED = /^[^\s,;()\p{L}\p{N}]+([\p{L}\p{N}]?)/u;

/** `typed` words with every postcode cut to its sector, "near HP2 4AA" to "near HP2 4", without houses and persons, and ordinary words as they are. */
export function words(typed) {
  const told = anonymous(typed);
  const text = coded(told);
  return withoutHouses(text, text !== told);
}

// Their numbers may be in digits of other scripts.
function anonymous(typed) {
  const read = readable(typed);
  return withoutPersons(read) === read ? typed : withoutPersons(read);
}

function coded(typed) {
  const given = plainer(readable(typed));
  const [ours, cut] = [ourLetters(given), cutAll(given)];
  // Words of other scripts stay what they are where no postcode is.
  if (ours !== given && (cutAll(ours) !== ours || /[a-z][Ͱ-ӿ]|[Ͱ-ӿ][a-z]/i.test(given))) return cutAll(ours);
  return cut === given ? typed : cut;
}

/** The postcode in the place box, as the engine reads it, in an address too: its sector. What else is there the engine has to tell. */
export function place(typed) {
  const near = plain(readable([...typed].slice(-MAX_TEXT).join("")));
  // Without a number it is the name of a place, or none.
  const code = /\d/.test(near) && parse(near, rank);
  const unit = code && !code.repaired ? "" : unitAmong(tokensOf(near));
  if (unit || !code) return unit;
  if (code.kind === "special") return /^\d[A-Z]{2}$/.test(code.inward) ? code.outward : code.normal;
  // A1 1AA is nowhere, and A1 1 a slip of AL1.
  return parse(code.sector, rank)?.normal === code.sector ? code.sector : "";
}

// As the engine has it. A dotless i is for it the letter that is taken for a 1.
function readable(text) {
  return compatible(text).replace(/\u0131/g, "i");
}

// The sector of the whole postcode in an address, of the last one, as the engine looks for it.
function unitAmong(tokens) {
  const unit = codesOf(tokens).findLast((code) => code?.kind === "unit" && !code.repaired);
  return unit && rank(unit.outward, "") ? unit.sector : "";
}

// What each token is as a code, and with the one before it: the last counts most, and the longer.
function codesOf(tokens) {
  return tokens.flatMap((token, at) => [token, ...(at ? [`${tokens[at - 1]} ${token}`] : [])]).map((text) => parse(text, rank));
}

// `text` with the letters of a postcode in those of ours that they look like: of words with a digit, or a letter of ours, or few letters.
function ourLetters(text) {
  const other = (word) => /[^\0-\x7f]/.test(word) && (word.length < 4 || /[a-z\d]/i.test(word));
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => (other(word) ? alike(word) : word));
}

function cutAll(given) {
  let [text, before] = [withoutShifted(given), ""];
  while (text !== before) [before, text] = [text, cutOnce(text)];
  const cut = withoutHalves(text);
  return cut === given ? given : cut.trim();
}

function cutOnce(text) {
  return everywhere(slipped(slipped(everywhere(text, SPREAD, spread), 2), 1), HALVES, slip)
    .replace(new RegExp(BEHIND, "gi"), behind)
    .replace(new RegExp(BEFORE, "gi"), before);
}

// Like replace, but tries again one character after what is left as it is.
function everywhere(text, pattern, replaced) {
  const expression = new RegExp(pattern, "gi");
  for (let match; (match = expression.exec(text)); ) {
    const sector = replaced(match);
    const after = text.slice(match.index + match[0].length).replace(match[0].includes("(") ? /^\)/ : "", "");
    if (sector) text = text.slice(0, match.index) + sector + after.replace(AGED, " - ").replace(GLUED, (all, next) => next && ` ${next}`);
    expression.lastIndex = match.index + (sector || " ").length;
  }
  return text;
}

function squeezed(text) {
  return text.replace(/[^a-z0-9]/gi, "").toUpperCase();
}

function sectorOf(outward, digit) {
  return ISLANDS.test(outward) ? outward : `${outward} ${digit}`;
}

function spread({ 0: whole, 1: first, 2: digit, 3: gap, 4: last, index, input }) {
  const [outward, pieces] = [squeezed(first), whole.match(/[a-z0-9]+/gi)];
  const tail = pieces.at(-1);
  const wordy = WORD_FIRST.test(pieces[0]);
  const finer = squeezed(last).length < 2;
  const slips = !isDistrict(outward) && slip([whole]);
  if (slips) return slips;
  if (!isDistrict(outward) && (finer || pieces.length > 2 || !pieces.every(isMixed) || WORD_LAST.test(last))) return "";
  // One letter on its own may be a word: "s1 2 a day".
  if (finer && (wordy || (tail.length < 2 && /[a-z0-9]/i.test(input.slice(index + whole.length))))) return "";
  if ((wordy && WORD_LAST.test(last)) || (tail === "yr" && gap) || isAged({ 0: whole, index, input })) return "";
  // A district before a space is what was typed: CM21 BE is not CM2 1BE.
  const tokens = tokensOf(whole);
  const typed = tokens[0].toUpperCase();
  return typed !== outward && isDistrict(typed) ? parse(tokens.join(" "), rank)?.sector || typed : sectorOf(outward, digit);
}

function isAged({ 0: whole, index, input }) {
  return YEARS.test(whole) && OLD.test(input.slice(index + whole.length));
}

// Two tokens or one, as the engine takes them for a postcode with slips.
function slipped(text, size) {
  return everywhere(text, `(?<![^\\s,;()])[^\\s,;()]+${size > 1 ? "[\\s,;()]+[^\\s,;()]+" : ""}(?![^\\s,;()])`, slip);
}

function slip({ 0: whole, index = 0, input = whole }) {
  const tokens = tokensOf(whole);
  const bare = squeezed(whole);
  if (bare.length < 5 || bare.length > 7 || !/\d/.test(bare) || WORD.test(tokens[1] ?? "") || isAged({ 0: whole, index, input })) return "";
  // A number and a district are no postcode: "12 SG1".
  if (/^\d{1,2}[\s,;()]*[a-z]{1,2}\d+$/i.test(whole)) return "";
  const code = parse(bare, anywhere);
  return code?.kind === "unit" && isDistrict(code.outward) && (tokens.length > 2 ? code.repaired : tokens.some(isMixed)) ? sectorTyped(tokens) : "";
}

// The sector of the postcode that `tokens` were read as: as it was typed if that could be one, even if it is not. Whoever opens the
// address has no place then either: SG0 1 is not Rotherham's S60 1. Of what the engine does not read, no more than a district.
function sectorTyped(tokens) {
  const bare = squeezed(tokens.join(""));
  const read = parse(bare, rank);
  const typed = parse(bare, () => KNOWN) ?? read;
  // Several districts are no postcode.
  if (!typed) return " ";
  // Of letters alone the engine reads what begins with O for 0, or I for 1.
  const opened = tokens.join(" ").search(SLIP) === 0;
  if (isDistrict(tokens[0].toUpperCase()) && !isMixed(tokens.at(-1)) && !opened) return tokens[0];
  if (!typed.repaired || read?.kind === "unit") return (typed.repaired ? read : typed).sector;
  return isDistrict(tokens[0].toUpperCase()) ? tokens[0] : " ";
}

function behind(whole, first, digit, last) {
  const outward = [first, first.slice(1)].map((text) => text.toUpperCase()).find(isDistrict);
  if (!outward || WORD_LAST.test(last)) return whole;
  return `${first.slice(0, first.length - outward.length)} ${outward} ${digit}`;
}

function before(whole, outward, digit, last) {
  if (!isDistrict(outward.toUpperCase()) || COUNTED.test(last)) return whole;
  // What is too short for a word goes too.
  return `${outward.toUpperCase()} ${digit}${last.length > 4 ? ` ${last.slice(2)}` : ""}`;
}
