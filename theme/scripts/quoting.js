// Sentences that quote what somebody typed.
import { element } from "./dom.js";

/** `words` as text and elements. What stands in “ ” may be written from right to left, and must not turn the rest round. */
export function quoting(words) {
  return words.split(/(?<=“)([^“”]+)(?=”)/).map((part, place) => (place % 2 ? element("bdi", {}, part) : part));
}
