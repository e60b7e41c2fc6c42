// What is left of a postcode that nobody reads as one: its second half written wrong, apart from the first, or before it. A part of
// lazy/sectors.js.
import { isDistrict } from "./districts.js";

const [BEGIN, END] = ["(?<![a-z0-9])", "(?![a-z0-9])"];
const DISTRICT = "[a-z]{1,2}[0-9][a-z0-9]?";
// EN8 8AI, WD18 OA4: any letter, and digits and letters that look alike.
const WRONG = new RegExp(`${BEGIN}(${DISTRICT})[^a-z0-9]*[0-9oilsbzg]([a-z0-9]{2})${END}`, "gi");
// SG1 !AA, with the key of a digit that was typed as a capital; and SG1 1ΔA, with letters of any script that has capitals.
const SHIFTED = new RegExp(`${BEGIN}(${DISTRICT})[^a-z0-9]*([!"£$%^&*])([abd-hjlnp-uw-z]{2})${END}`, "gi");
const FOREIGN = /(?<![a-z0-9])([a-z]{1,2}[0-9][a-z0-9]?[^\p{L}\p{N}]*[0-9])[\p{Lu}\p{Ll}]{2}(?![\p{L}\p{N}])/giu;
// SG1 then 1AA, 1AA SG1.
const SECOND = new RegExp(`\\s*${BEGIN}[0-9]([abd-hjlnp-uw-z]{2})${END}`, "gi");
// What is counted, and what follows a number without a space: 5km, 3mo, 2nd.
const COUNTED = /^[0-9]?(?:am|an|as|at|be|by|cm|ed|ex|gp|he|hr|kg|km|mg|ml|mm|mo|nd|pe|pm|pt|rd|st|ta|th|up|us|we|x\d|yo|yr)$/i;
const SMALL = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘ-ʀꜱᴛᴜᴠᴡ-ʏᴢ";

/** `text` with letters of other shapes as they are read, ᴀʟ1 as AL1, and spaces as an address has them, SG1%201AA. */
export function plainer(text) {
  const small = (letter) => String.fromCharCode(97 + SMALL.indexOf(letter));
  return text.replace(new RegExp(`[${SMALL.replaceAll("-", "")}]`, "gu"), small).replaceAll("%20", " ");
}

/** `text` without the second half of a postcode that begins with what Shift makes of a digit; for the engine ! is 1. */
export function withoutShifted(text) {
  return text.replace(SHIFTED, (whole, outward, mark, last) => {
    if (!isDistrict(outward.toUpperCase())) return whole;
    return mark === "!" ? `${outward} 1` : COUNTED.test(last) ? whole : outward;
  });
}

/** `text` without the second half of a postcode near its district: this is what is read of it. */
export function withoutHalves(text) {
  const cut = text
    .replace(WRONG, (whole, outward, last) => (isWrong(whole, outward, last) ? outward : whole))
    .replace(FOREIGN, (whole, sector) => (/[^\0-\x7f]/.test(whole) ? sector : whole));
  const districts = cut.match(new RegExp(BEGIN + DISTRICT + END, "gi")) ?? [];
  if (!districts.some((outward) => isDistrict(outward.toUpperCase()))) return cut;
  return cut.replace(SECOND, (whole, last) => (COUNTED.test(last) ? whole : "")).trim();
}

// Without a digit it is a word: "SG1 let". With nothing else it is a number: "section S19".
function isWrong(whole, outward, last) {
  const second = whole.slice(outward.length);
  return isDistrict(outward.toUpperCase()) && /\d/.test(second) && /[a-z]/i.test(last) && !COUNTED.test(last);
}
