/* global MiniSearch */
const form = document.querySelector("form");
const list = document.querySelector("[data-search-results]");
const nothing = document.querySelector("[data-search-nothing]");
const { fields, index } = await (await fetch("index.json")).json();
const engine = MiniSearch.loadJS(index, { fields, storeFields: ["title", "url"] });

function item({ id, title, url }) {
  const [entry, link] = ["li", "a"].map((name) => document.createElement(name));
  entry.dataset.id = id;
  link.href = url;
  link.textContent = title;
  entry.append(link);
  return entry;
}

function run(words) {
  const found = engine.search(words, { fuzzy: 0.2, prefix: true, boost: { title: 3, also_known_as: 3, needs: 2, topics: 2 } });
  nothing.hidden = found.length > 0;
  list.replaceChildren(...found.slice(0, 10).map(item));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run(form.elements.q.value);
});
run(new URLSearchParams(location.search).get("q"));
