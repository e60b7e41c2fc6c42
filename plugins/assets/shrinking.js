// Scripts in fewer bytes, by terser: reads { name: text } as JSON and writes the same. bundler.py runs it, once for all scripts of a build.
import { text } from "node:stream/consumers";
import { minify } from "terser";

const scripts = Object.entries(JSON.parse(await text(process.stdin)));
const shrunk = async ([name, script]) => [name, (await minify(script, { module: true, ecma: 2020 })).code];
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(scripts.map(shrunk)))));
