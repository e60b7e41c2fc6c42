// A way to have what did not load.
import { element } from "./dom.js";

/** A button for what failed with `error`: `again()` tries it once more. */
export function tryAgain(error, again) {
  const button = element("button", { class: "app-link-button", type: "button" }, "Try again");
  const onItsWay = error.cause?.name === "TypeError";
  // What failed on its way may come now; else a new page has what an old one knows no more. Without a connection there is none, and what
  // is shown would be gone.
  button.addEventListener("click", () => (onItsWay || !navigator.onLine ? again() : location.reload()));
  return button;
}
