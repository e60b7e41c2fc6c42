// Asks a further query in the page, as pressing Search does. Resolves to the milliseconds until a result, or the word that there
// is none, is in the document; to null after a minute.
(words) => {
  const list = document.querySelector("[data-search-results]");
  const form = document.querySelector("[data-search-form]") ?? document.forms[0];
  const nothing = document.querySelector("[data-search-nothing]");
  for (const box of form.querySelectorAll("input")) box.value = box.name === "q" ? words : "";
  if (nothing) nothing.hidden = true;
  return new Promise((done) => {
    const isResult = (node) => node.dataset?.id !== undefined;
    const finish = (answer) => {
      watch.disconnect();
      clearTimeout(limit);
      done(answer);
    };
    let start;
    const watch = new MutationObserver((changes) => {
      const came = changes.some(({ addedNodes }) => [...addedNodes].some(isResult));
      if (came || (nothing && !nothing.hidden)) finish(performance.now() - start);
    });
    watch.observe(list, { childList: true });
    if (nothing) watch.observe(nothing, { attributes: true });
    const limit = setTimeout(finish, 60_000, null);
    // Nobody presses Search in the moment of the last key: what a browser makes of the key is done by then, for every search alike.
    requestAnimationFrame(() => setTimeout(() => {
      start = performance.now();
      form.requestSubmit();
    }));
  });
};
