// Changes one key of a YAML text, and inside it only what differs.

import { Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import { same } from "./values.js";

const WRITING = { lineWidth: 0, flowCollectionPadding: false, singleQuote: false };

/** Looks like a number or a time to some program, but is text: 01438 737511, +44 ..., 10:00. Dates and counts are what they say. */
const NUMBER_LIKE = /^[+\d][\d ()+:.-]*$/;
const DATE_OR_COUNT = /^(\d{4}(-\d\d){1,2}|0|[1-9]\d{0,3})$/;
const ROOM_IN_A_LINE = 60;

/** The text of a key (its line and those below it) with a new value; for a text of "" a new line. */
export function rewritten(text, key, value) {
  const document = text ? parseDocument(text, { schema: "failsafe" }) : new Document({}, { schema: "failsafe" });
  const pair = document.contents.items[0];
  const node = changed(document, pair?.value, value);
  if (pair) pair.value = node;
  else document.set(key, node);
  return document.toString(WRITING);
}

/** `node` with `value`: the node itself, changed where it must be, or a new one. */
function changed(document, node, value) {
  if (Array.isArray(value) && isSeq(node)) return changedList(document, node, value);
  if (isMap(node) && isBlock(value)) return changedBlock(document, node, value);
  if (isScalar(node) && typeof value === "string") return changedText(node, value);
  return fresh(document, value);
}

function changedBlock(document, node, value) {
  for (const key of node.items.map((pair) => pair.key.value)) if (!(key in value)) node.delete(key);
  for (const [key, item] of Object.entries(value)) node.set(key, changed(document, node.get(key, true), item));
  return node;
}

/** Items that are still there keep their node, wherever they went; another in the same place is changed. */
function changedList(document, node, value) {
  const before = node.items.map((item) => item.toJS(document));
  const left = new Set(node.items.keys());
  const found = value.map((item) => {
    const place = [...left].find((position) => same(before[position], item));
    left.delete(place);
    return place;
  });
  const old = node.items;
  node.items = value.map((item, place) => {
    if (found[place] !== undefined) return old[found[place]];
    return changed(document, left.delete(place) ? old[place] : undefined, item);
  });
  return node;
}

function changedText(node, value) {
  if (node.value === value) return node;
  node.value = value;
  if (node.type === "PLAIN" && needsQuotes(value)) node.type = "QUOTE_DOUBLE";
  return node;
}

function fresh(document, value) {
  const node = document.createNode(value);
  // Short lists of words stand on one line, as editors write them; sentences stand one below the other.
  if (isSeq(node) && value.every((item) => /^[\w-]+$/.test(item)) && value.join(", ").length < ROOM_IN_A_LINE) node.flow = true;
  quote(node);
  return node;
}

function quote(node) {
  if (isScalar(node) && needsQuotes(node.value)) node.type = "QUOTE_DOUBLE";
  for (const item of node.items ?? []) quote(item.value ?? item);
}

function needsQuotes(value) {
  return NUMBER_LIKE.test(value) && !DATE_OR_COUNT.test(value);
}

function isBlock(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
