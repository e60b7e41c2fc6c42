// Names the page a mistake was seen on: its reference comes in the address of /report/.

const REFERENCE = /^[a-z0-9/-]{1,80}$/;

/** Show the reference in `?page=` on the report page, and pass it on to the council's form or e-mail. */
export function nameReportedPage(page, parameters) {
  const box = page.querySelector("[data-report-page]");
  const reference = parameters.get("page") ?? "";
  if (!box || !REFERENCE.test(reference)) return;
  box.hidden = false;
  box.querySelector("[data-report-id]").textContent = reference;
  for (const link of page.querySelectorAll("[data-report-link]")) passOn(link, reference);
}

function passOn(link, reference) {
  const name = link.dataset.reportLink === "email" ? "subject" : "page";
  const join = link.href.includes("?") ? "&" : "?";
  link.href += `${join}${name}=${encodeURIComponent(reference)}`;
}
