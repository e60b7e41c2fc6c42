// Starts the editing form: with our configuration, our two ways of writing a file, and its words in British English.

import { readData, readRecord, writeData, writeRecord } from "./keep.js";

const CACHED_WORDS = "sveltia-cms.locale";
const PREFERENCES = "sveltia-cms.prefs";

const json = async (file) => (await fetch(file)).json();

// Sveltia CMS would fetch its words from another company's server, which our policy forbids, and stands still without them.
// It asks nobody for words that it finds where it keeps those it has fetched before.
const words = await json("words.json");
const chosen = JSON.parse(localStorage.getItem(PREFERENCES) ?? "{}");
localStorage.setItem(CACHED_WORDS, JSON.stringify(words));
localStorage.setItem(PREFERENCES, JSON.stringify({ ...chosen, locale: words._locale }));

// It starts by itself when it is loaded, unless this is set before.
window.CMS_MANUAL_INIT = true;

const [{ default: CMS }, config] = await Promise.all([import("./sveltia-cms.mjs"), json("config.json")]);

CMS.registerCustomFormat("kept-frontmatter", "md", { fromFile: readRecord, toFile: writeRecord });
CMS.registerCustomFormat("kept-yaml", "yml", { fromFile: readData, toFile: writeData });
CMS.init({ config });
