// Values as the files have them: text, lists and blocks, with nothing that is empty.

/** `value` (a block) with numbers as text, without what is empty; the keys in `listed` always hold a list. */
export function plain(value, listed = []) {
  const block = trimmed(value) ?? {};
  for (const key of listed) if (typeof block[key] === "string") block[key] = [block[key]];
  return block;
}

/** The same for any value; undefined if it is empty. */
function trimmed(value) {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return filled(value.map(trimmed).filter((item) => item !== undefined));
  if (typeof value !== "object") return String(value).trim() || undefined;
  const kept = Object.entries(value).map(([key, item]) => [key, trimmed(item)]);
  const block = Object.fromEntries(kept.filter(([, item]) => item !== undefined));
  return Object.keys(block).length ? block : undefined;
}

function filled(list) {
  return list.length ? list : undefined;
}

/** Whether two values say the same; the order of the keys of a block does not count. */
export function same(one, other) {
  if (typeof one !== "object" || typeof other !== "object") return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}
