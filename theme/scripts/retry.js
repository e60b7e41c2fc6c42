// A way to have what did not load.
import { element } from "./dom.js";
import { mayCome } from "./plain.js";

/** A button for what failed with `error`: `again()` tries it once more. */
export function tryAgain(error, again) {
  const button = element("button", { class: "app-link-button", type: "button" }, "Try again");
  button.addEventListener("click", () => (mayCome(error) ? again() : location.reload()));
  return button;
}
