// How real a postcode is, with the sectors of the county and its neighbours, which plugins/assets/made.py takes from
// search/gazetteer/sectors.csv. A part of lazy/sectors.js.
import { NEAR } from "sectors-near-home";
import { isDistrict } from "./districts.js";

const sectors = new Map(NEAR.split(" ").map((district) => district.split(":")));

/** How real an outward code and the digit after it are, as the engine has it: rank() of search/browser/places.js. */
export function rank(outward, digit) {
  const digits = sectors.get(outward);
  if (digits === undefined) return isDistrict(outward) || outward.startsWith("BT") ? 1 : 0;
  return digit && digits.includes(digit) ? 3 : 2;
}
