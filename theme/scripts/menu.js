// The menu, behind a button where there is no room for it. The markup and the style are GOV.UK Frontend's; its script for
// them would be a third of all that a page loads.

// From here on GOV.UK Frontend's style has the whole menu in view (its breakpoint "tablet").
const ROOM = "(min-width: 40.0625rem)";

/** Let the button of a menu open and close its list. */
export function menu(button) {
  const list = document.getElementById(button.getAttribute("aria-controls"));
  const room = matchMedia(ROOM);
  let open = false;
  button.removeAttribute("aria-hidden");
  const show = () => {
    button.hidden = room.matches;
    button.setAttribute("aria-expanded", open);
    list.hidden = !open && !room.matches;
  };
  button.addEventListener("click", () => {
    open = !open;
    show();
  });
  room.addEventListener("change", show);
  show();
}
