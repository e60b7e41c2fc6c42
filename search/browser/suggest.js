// What a half typed text may become: records, needs, topics, places and words. It fetches what a search would fetch too, and one small file of
// what the first letters of the last word begin: see search/begun.py.

import { valueMeant } from './meant.js'

const LEAST = 2
const RECORDS = 4
// Letters that are left of a word, and how many go, when its beginning is asked for instead: the index has stems.
const STEM = 4
const GONE = 2
// Files of what two letters begin, and how many words to search for are suggested.
const FILES = 256
const WORDS = 3
// Letters from which on the last words may be the beginning of a place that comes after others, and how many places there are then.
const PLACED = 4
const BESIDE = 2
const BEFORE_A_PLACE = new Set(['near', 'in', 'around', 'at', 'from', 'by', 'to'])

/**
 * Suggestions of the kinds, at most limit: [{ kind, text, url?, label?, q?, near? }]; label is the kind of a record. Words to
 * search for come with the records where nothing is called what was typed. search() is that of the engine, with the units of the query;
 * split() and analyser are those of analysis.js, which the page has already.
 */
export async function suggest (text, { limit, kinds, facets, data, search, split, analyser }) {
  const words = split(text)
  const typed = words.join('').length
  if (typed < LEAST) return []
  // Each word that was typed begins a word of the name.
  const begins = (name) => words.every((word) => split(name).some((other) => other.startsWith(word)))
  const named = ['need', 'topic'].filter((kind) => kinds.includes(kind)).flatMap((kind) => ofFacet(kind, facets, begins))
  const wanted = kinds.includes('record')
  const [places, { hits, units }, { begun, others }] = await Promise.all([
    kinds.includes('place') ? ofPlaces(text, words, begins, data, split) : [],
    // Two letters are hardly ever a word, and may be those of a postcode.
    wanted && typed > LEAST ? found(text, limit, search, split) : { hits: [], units: [] },
    wanted ? ofBeginning(words, begins, data) : { begun: [], others: [] }
  ])
  const labels = [named, kinds.includes('need') ? ofMeaning(units, facets, analyser) : [], others].find(({ length }) => length) ?? []
  const room = Math.min(limit, Math.max(RECORDS, limit - labels.length - places.length))
  const records = together(hits.map(({ title, url, kind }) => ({ kind: 'record', text: title, url, label: kind })), begun, begins, room)
  const left = limit - records.length
  const towns = places.slice(0, Math.max(left - labels.length, Math.floor(left / 2)))
  return [...labels.slice(0, left - towns.length), ...records, ...towns]
}

// What a search finds comes first, unless only what begins with the last word is called what was typed.
function together (hits, begun, begins, room) {
  const fits = ({ text }) => begins(text)
  const both = begun.some(fits) && !hits.slice(0, room).some(fits) ? [...begun, ...hits] : [...hits, ...begun]
  return [...new Map(both.map((option) => [option.url, option])).values()].slice(0, room)
}

// Documents with a word that the last one begins, those first that are called what was typed, and the best of each word before the
// second; if none is, words to search for.
async function ofBeginning (words, begins, data) {
  const last = words.at(-1)
  if ([...last].length < LEAST) return { begun: [], others: [] }
  const [rows, documents, others] = await data.get(`texts.b${fileOf(last)}`)
  const found = rows.filter(([word]) => word.startsWith(last)).flatMap(([, ...row]) => row.map((place, rank) => ({ rank, document: documents[place] })))
  const options = found.sort((a, b) => a.rank - b.rank).map(({ document: [text, url, label] }) => ({ kind: 'record', text, url, label }))
  const called = options.filter(({ text }) => begins(text))
  if (called.length || words.length > 1) return { begun: words.length > 1 ? called : [...called, ...options], others: [] }
  const meant = others.split(' ').filter((word) => word !== last && word.startsWith(last)).slice(0, WORDS)
  return { begun: options, others: meant.map((word) => ({ kind: 'word', text: word, q: word })) }
}

// The twin of file_of in search/begun.py.
function fileOf (word) {
  const [first, second] = [...word].map((letter) => letter.codePointAt(0))
  return (31 * first + second) % FILES
}

function ofFacet (kind, facets, begins) {
  return Object.values(facets[kind]?.values ?? {}).filter(begins).map((label) => ({ kind, text: label, q: label }))
}

// The need that the words are another name of: "deaf" is Hearing.
function ofMeaning (units, facets, analyser) {
  const values = facets.need?.values ?? {}
  const label = values[valueMeant(units, values, analyser)]
  return label ? [{ kind: 'need', text: label, q: label }] : []
}

// Places that begin with the text, or have words that do, or begin with its last words: "youth club stev".
async function ofPlaces (text, words, begins, data, split) {
  const { towns } = await data.get('towns')
  const names = [...new Set(towns.names)]
  const any = names.filter(begins)
  const first = any.filter((name) => split(name)[0].startsWith(words[0]))
  const whole = first.length ? first : any
  if (whole.length) return whole.slice(0, RECORDS).map((name) => ({ kind: 'place', text: name, near: name }))
  for (let start = 1; start < words.length; start++) {
    const last = words.slice(start)
    const there = (name) => last.every((word, place) => split(name)[place]?.startsWith(word))
    const ending = last.join('').length < PLACED ? [] : names.filter(there).slice(0, BESIDE)
    if (ending.length) return ending.map((name) => beside(wordsBefore(start, words, text), name))
  }
  return []
}

function beside (q, name) {
  return { kind: 'place', text: q ? `${q} near ${name}` : name, ...(q && { q }), near: name }
}

// The words before the place that begins at start, as they were typed if these are as many, without "in" or "near" at their end.
function wordsBefore (start, words, text) {
  const typed = text.trim().split(/\s+/)
  while (start > 0 && BEFORE_A_PLACE.has(words[start - 1])) start--
  return (typed.length === words.length ? typed : words).slice(0, start).join(' ')
}

// What a search finds; if that is nothing, for a shorter beginning of the last word: "swimm" is on its way to swimming, whose stem is "swim".
async function found (text, limit, search, split) {
  const most = Math.min(GONE, split(text).at(-1).length - STEM)
  let results = await search({ q: text, limit })
  for (let gone = 1; gone <= most && !results.hits.length; gone++) results = await search({ q: text.slice(0, -gone), limit })
  return results
}
