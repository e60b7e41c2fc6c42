// Serves folders as a CDN would, each at an origin of its own: HTTP/2, brotli 11 made beforehand, everything in memory.
// node server.mjs '{"name": "folder"}'. Prints {control, sites: {name: port}} on one line when it is ready, and ends with its input.
// GET /log on the control port gives what was served since the last time: [{site, path, type, bytes, at}], at in ms since 1970.
import { createServer } from "node:http";
import { createSecureServer } from "node:http2";
import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { generate } from "selfsigned";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
const SQUEEZED = new Set([".html", ".css", ".js", ".json", ".txt", ".svg"]);
const brotli = promisify(brotliCompress);
let log = [];

async function load(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [`/${relative(folder, file).split(sep).join("/")}`, await served(file)])));
}

async function served(file) {
  const [plain, extension] = [await readFile(file), extname(file)];
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } };
  const small = SQUEEZED.has(extension) ? await brotli(plain, options) : plain;
  const squeezed = small.length < plain.length;
  const headers = { "content-type": TYPES[extension] ?? "application/octet-stream", "cache-control": "max-age=600" };
  return { body: squeezed ? small : plain, headers: squeezed ? { ...headers, "content-encoding": "br" } : headers };
}

function answer(site, files) {
  return (stream, asked) => {
    const path = decodeURIComponent(new URL(asked[":path"], "https://localhost").pathname);
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    stream.on("error", () => {});
    if (!file) {
      stream.respond({ ":status": 404 });
      return stream.end();
    }
    log.push({ site, path, type: file.headers["content-type"], bytes: file.body.length, at: performance.timeOrigin + performance.now() });
    stream.respond({ ":status": 200, ...file.headers, "content-length": file.body.length });
    stream.end(file.body);
  };
}

const listening = (server) => new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port)));

const names = [{ type: 7, ip: "127.0.0.1" }];
const made = await generate([{ name: "commonName", value: "127.0.0.1" }], { keyType: "ec", algorithm: "sha256", extensions: [{ name: "subjectAltName", altNames: names }] });
const sites = {};
for (const [name, folder] of Object.entries(JSON.parse(process.argv[2]))) {
  const server = createSecureServer({ key: made.private, cert: made.cert });
  server.on("stream", answer(name, await load(folder)));
  server.on("sessionError", () => {});
  sites[name] = await listening(server);
}
const control = createServer((request, response) => {
  response.end(JSON.stringify(log));
  log = [];
});
console.log(JSON.stringify({ control: await listening(control), sites }));
process.stdin.resume().on("end", () => process.exit(0));
