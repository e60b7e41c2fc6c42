// The words of a text as names of places. The twin of search/names.py, which says more.

import { split } from './analysis.js'
import { plain } from './grammar.js'
import { nearest } from './spelling.js'

const LEADING = /^(?:near|nearby|in|around|at|from|by|close to|next to)\s+/
const TRAILING = /\s+(?:hertfordshire|herts|uk|england)$/
const MAX_QUERY = 400

/** The parts of a text that may be places: everything between spaces, commas and brackets. */
export function tokensOf (text) {
  return plain(text.slice(0, MAX_QUERY).normalize('NFKC')).match(/[^\s,;()]+/g) ?? []
}

/** Whether a token has a digit and a letter, as some part of every postcode has, and no age: "4", "year 8". */
export function isMixed (token) {
  return /[0-9]/.test(token) && /[A-Za-z]/.test(token)
}

/** Every few words that follow each other: the last first, the longer before the shorter. */
export function runs (words, longest) {
  const found = []
  for (let end = words.length; end > 0; end--) {
    for (let start = Math.max(end - longest, 0); start < end; start++) found.push(words.slice(start, end).join(' '))
  }
  return found
}

/** A place name as the tables have it: folded, one space between words, "saint" as "st". */
export function nameKey (text) {
  return split(text).join(' ').replace(/\bsaint\b/g, 'st')
}

/** text as the name of a town, without what people write around it: "near Ware, Herts" is "ware". */
export function townKey (text) {
  return nameKey(text).replace(TRAILING, '').replace(LEADING, '')
}

/** The name of names that name is a slip of, or ''. */
export function nearestName (name, names) {
  const most = name.length < 5 ? 0 : name.length < 8 ? 1 : 2
  const alike = [...names].filter((key) => key[0] === name[0]).sort()
  return nearest(name, alike, { most })[0] ?? ''
}
