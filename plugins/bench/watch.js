// Runs in every page before its own scripts: says when the first result, or the word that there is none, is in the document.
(() => {
  const watch = new MutationObserver(() => {
    const result = document.querySelector("[data-search-results] li[data-id]");
    if (!result && !document.querySelector("[data-search-nothing]:not([hidden])")) return;
    watch.disconnect();
    console.debug(`bench ${performance.timeOrigin} ${performance.now()} ${result ? 1 : 0}`);
  });
  watch.observe(document, { childList: true, subtree: true, attributeFilter: ["hidden"] });
})();
