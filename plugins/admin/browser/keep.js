// Reads a file for the form, and writes it so that only what was edited changes: every other key keeps its very characters,
// with its comments, its quotes and its way of writing lists.

import { parseDocument } from "yaml";
import { rewritten } from "./nodes.js";
import { plain, same } from "./values.js";

/** Key under which a file's own text travels through the form. No model has it, so the form shows no field for it. */
const ORIGINAL = "original_text";

/** Keys that take one word or a list; the form always has a list. */
const ONE_OR_MORE = ["area"];

const FENCED = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n([\s\S]*))?$/;

/** The values of a record or page: its keys, all as text, and what is below them as `body`. */
export function readRecord(text) {
  const { head, body } = parts(text);
  return { ...values(head), body: body.trim(), [ORIGINAL]: text };
}

/** The text of a record or page that holds these values. */
export function writeRecord({ [ORIGINAL]: original = "", body = "", ...edited }) {
  const old = parts(original);
  const text = body.trim();
  const blank = /^\s*\n|/.exec(old.body)[0];
  return `---\n${written(old.head, edited)}---\n${text === old.body.trim() ? old.body : blank + text}`;
}

/** The values of a file that is all keys. */
export function readData(text) {
  return { ...values(text), [ORIGINAL]: text };
}

/** The text of such a file that holds these values. */
export function writeData({ [ORIGINAL]: original = "", ...edited }) {
  return written(original, edited);
}

function parts(text) {
  const found = FENCED.exec(text);
  return { head: found?.[1] ?? "", body: found?.[2] ?? "" };
}

function parsed(head) {
  // Everything is text, as the checker reads it: 10:00 is no number, `no` is no truth value.
  const document = parseDocument(head, { schema: "failsafe", strict: false });
  if (document.errors.length) throw document.errors[0];
  return document;
}

function values(head) {
  return plain(parsed(head).toJS() ?? {}, ONE_OR_MORE);
}

/** The keys of `head` with the values of `edited`: what is the same stays as it was written. */
function written(head, edited) {
  const before = values(head);
  const wanted = plain(edited, ONE_OR_MORE);
  const kept = sections(head).filter(({ key }) => key === null || key in wanted);
  for (const section of kept) {
    const { key } = section;
    if (key !== null && !same(before[key], wanted[key])) section.text = rewritten(section.text, key, wanted[key]);
  }
  addNew(kept, wanted);
  return kept.map(({ text }) => text).join("");
}

/** `head` cut before each of its keys: [{key, text}]; what stands before the first key has the key null. */
function sections(head) {
  const pairs = parsed(head).contents?.items ?? [];
  const starts = pairs.map((pair) => head.lastIndexOf("\n", pair.key.range[0]) + 1);
  const found = pairs.map((pair, place) => ({
    key: pair.key.value,
    text: ended(head.slice(starts[place], starts[place + 1])),
  }));
  return starts[0] ? [{ key: null, text: head.slice(0, starts[0]) }, ...found] : found;
}

/** Put each new key behind the one that comes before it in the form. */
function addNew(sections, wanted) {
  let last = sections.findIndex(({ key }) => key === null);
  for (const key of Object.keys(wanted)) {
    const place = sections.findIndex((section) => section.key === key);
    if (place < 0) sections.splice((last += 1), 0, { key, text: rewritten("", key, wanted[key]) });
    else last = place;
  }
}

function ended(text) {
  return text.endsWith("\n") ? text : `${text}\n`;
}
