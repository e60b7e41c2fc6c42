// What is called as somebody types, from small files of what the first letters of a word begin: see search/begun.py.

import { split } from './base.js'

const LEAST = 2
const FILES = 256
// How names go with what was typed: they are that, begin with it, have it somewhere, or have its words in any order.
const [IS, OPENS, HOLDS, HAS] = [0, 1, 2, 3]
// How much sooner they go where the last word is whole.
const WHOLE = 0.5

/**
 * What the files of the first and of the last of words hold: { rows, others }. The first was fetched when it was typed. A row is
 * { word, documents }, those of a word that the first or the last one begins, each { kind, text, url, label }, the best first; others
 * are words to search for.
 */
export async function beginnings (words, data) {
  // A letter alone begins too much.
  const ends = [...new Set([words.find(long), words.at(-1)])].filter((word) => word && long(word))
  const files = await Promise.all(ends.map((word) => data.get(`texts.b${fileOf(word)}`)))
  const rows = files.flatMap(([given, documents], place) => (
    given.filter(([word]) => word.startsWith(ends[place])).map(([word, ...row]) => ({ word, documents: row.map((number) => option(documents[number])) }))
  ))
  return { rows, others: files.flatMap(([, , others]) => others.split(';')) }
}

/** The words of the file of word that begin with the same two letters, those that most titles have first. */
export async function alike (word, data) {
  const [given] = await data.get(`texts.b${fileOf(word)}`)
  return given.map(([other]) => other).filter((other) => other.startsWith(word.slice(0, LEAST)))
}

/** The records that are called as words say, the last of them half typed, of hits and of rows: [{ option, way }], the likeliest first. */
export function called (words, hits, rows) {
  const ranked = rows.flatMap(({ documents }) => documents.map((option, rank) => ({ option, rank }))).sort((a, b) => a.rank - b.rank).map(({ option }) => option)
  // A search knows best what several words mean; of one the order must stay as letters come.
  const all = words.length > 1 ? [...hits, ...ranked] : [...ranked, ...hits]
  const once = [...new Map(all.map((option) => [option.url, option])).values()]
  const found = once.map((option) => ({ option, way: wayOf(words, split(option.text)) })).filter(({ way }) => way !== null)
  return found.sort((a, b) => a.way - b.way)
}

/** Whether each of words begins a word of name. */
export function begins (words, name) {
  return words.every((word) => name.some((other) => other.startsWith(word)))
}

/** Whether a record is called just what was typed. */
export const is = ({ way }) => way === IS

/** Whether its name begins with that. */
export const opens = ({ way }) => way <= OPENS

function wayOf (words, name) {
  // Only the last one is half typed: "bus p" is on its way to a bus pass, and to nothing in Bushey.
  const goes = (word, place, other) => (place < words.length - 1 ? other === word : other?.startsWith(word))
  const at = (start) => words.every((word, place) => goes(word, place, name[start + place]))
  if (name.join() === words.join()) return IS
  // "HAND register" before "Handbook".
  const half = name.includes(words.at(-1)) ? WHOLE : 0
  // "A home of your own" for "home of".
  if (at(0) || (name[0]?.length < LEAST && at(1))) return OPENS - half
  if (name.some((_, start) => at(start))) return HOLDS - half
  return words.every((word, place) => name.some((other) => goes(word, place, other))) ? HAS - half : null
}

function option ([text, url, label]) {
  return { kind: 'record', text, url, label }
}

function long (word) {
  return [...word].length >= LEAST
}

// The twin of file_of in search/begun.py.
function fileOf (word) {
  const [first, second] = [...word].map((letter) => letter.codePointAt(0))
  return (31 * first + second) % FILES
}
