// node minisearch.mjs DOCUMENTS FOLDER: the whole index as one file.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import MiniSearch from "minisearch";

const [source, folder] = process.argv.slice(2);
const documents = JSON.parse(await readFile(source, "utf8"));
const fields = ["title", "also_known_as", "needs", "topics", "summary", "body", "provider", "place"];
const index = new MiniSearch({ fields, storeFields: ["title", "url"] });
index.addAll(documents);
await writeFile(join(folder, "index.json"), JSON.stringify({ fields, index }));
