// node minisearch-script.mjs FOLDER: the library and minisearch-page.js in one file, as small as terser makes it.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { minify } from "terser";

const library = await readFile(new URL(import.meta.resolve("minisearch")), "utf8");
const page = await readFile(new URL("minisearch-page.js", import.meta.url), "utf8");
const joined = library.replace(/^export .*$/m, "") + page;
const { code } = await minify(joined, { module: true, compress: { passes: 2 } });
await writeFile(join(process.argv[2], "page.js"), code);
