// What stands above the results. Loaded when the first results are there, or at once when there is more to say
// than results.
import { showCrisis } from "../crisis.js";
import { showNotes } from "../notes.js";
import { showOutside } from "../outside.js";

/** Show what stands above the results, so that they stay where they are once they are there; `way` is as lazy/answer.js has it. */
export function above(results, asked, way) {
  showCrisis(results.crisis);
  showNotes(results, asked, way);
  showOutside(results.place);
}
