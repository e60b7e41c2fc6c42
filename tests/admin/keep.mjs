// Reads jobs from standard input and prints the text that each gives: a file read for the form, changed, and written again.
import { readFileSync } from "node:fs";

const keep = await import(process.argv[2]);
const jobs = JSON.parse(readFileSync(0, "utf8"));

function change(block, path, value) {
  const names = path.split(".");
  const last = names.pop();
  for (const name of names) block = block[name];
  if (value === null) delete block[last];
  else block[last] = value;
}

const texts = jobs.map(({ format, text, changes = {} }) => {
  // As the form does: the text comes trimmed, values are copied, and one line feed is added at the end.
  const values = structuredClone(keep[`read${format}`](text.trim()));
  for (const [path, value] of Object.entries(changes)) change(values, path, value);
  return `${keep[`write${format}`](values).trim()}\n`;
});
process.stdout.write(JSON.stringify(texts));
