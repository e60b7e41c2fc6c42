// What a half typed text may become: records, needs, topics, places and words. It fetches what a search would fetch too, and of small
// files of what letters begin at most one for each word: see called.js.

import { alike, begins, beginnings, called, is, opens } from './called.js'
import { completed, isTold, mended } from './completed.js'
import { helpBegun } from './helped.js'
import { valueMeant } from './meant.js'
import { split, withoutEndings } from './base.js'
import { besides, placesBegun, placesMeant, placesOf } from './towns.js'

const KINDS = ['record', 'need', 'topic', 'place']
const LEAST = 2
// How many of a kind are there however many there are of others.
const [LABELS, RECORDS, PLACES] = [3, 4, 2]
const WORDS = 3
// Letters that are left of a word, and how many go, when its beginning is asked for instead: the index has stems.
const STEM = 4
const GONE = 2

// Letters from which on nothing that begins so may be a slip; "disl" is how dyslexia sounds.
const SLIP = 4
// After these a name is no answer: "my son is autism". It stands alone then, where the words before it only ask.
const BE = new Set(['is', 'be', 'am', 'are', 'was', 'im', 'hes', 'shes', 'whats'])

const NOT_SEARCHED = { hits: [], units: [], corrections: [], chips: [], sure: false }
const NO_FILES = { rows: [], others: [] }

/**
 * Suggestions of the kinds, at most limit: [{ kind, text, url?, label?, q?, near?, filters? }]; label is the kind of a record. What is called
 * what was typed comes before what a search finds. For words of crisis there is nothing but { kind: 'help', text, contacts, q }, unless
 * they may become other words, which then come after it. search() is that of the engine, with the units of the query, and knownFor()
 * that of its words.
 */
export async function suggest (text, { search, knownFor, facets, data, analyser, limit = 8, kinds = KINDS }) {
  const typed = split(withoutEndings(text))
  const letters = typed.join('').length
  if (letters < LEAST) return []
  const wanted = kinds.includes('record')
  const [places, results, known, files] = await Promise.all([
    kinds.includes('place') ? placesOf(data) : [],
    // Two letters are hardly ever a word, and may be those of a postcode.
    wanted && letters > LEAST ? found(text, limit, search) : NOT_SEARCHED,
    wanted && letters > LEAST ? knownFor(text) : () => false,
    wanted ? beginnings(typed, data) : NO_FILES
  ])
  if (results.crisis && !isOnItsWay(typed, files, analyser)) return ofCrisis(text, results.crisis).slice(0, limit)
  const help = ofCrisis(text, results.crisis ?? (wanted && await helpBegun(typed, known, data, analyser)))
  const towns = placesBegun(typed, places)
  const asTyped = called(typed, results.hits, files.rows)
  // What something is called is no slip.
  const words = towns.length || asTyped.length ? typed : corrected(typed, results.corrections)
  const { rows, others } = wanted && words.join() !== typed.join() ? await beginnings(words, data) : files
  const records = words === typed ? asTyped : called(words, results.hits, rows)
  const labelsOf = (said) => ['need', 'topic'].filter((kind) => kinds.includes(kind)).flatMap((kind) => ofFacet(kind, facets, said))
  const ours = labelsOf(words)
  const labels = ours.length || typed.at(-1).length < SLIP ? ours : labelsOf(words.map((word) => word.replace('i', 'y')))
  // Who types the name of a record wants that.
  const means = !labels.length && kinds.includes('need') && !(words.length > 1 && records.some(opens))
  const given = { typed, towns, results, records, named: labels.length + records.length > 0, asked: asked(others, words) }
  const near = towns.length ? towns : ofOthers(text, { ...given, places, rows, known, analyser, wanted })
  const ends = wanted && isHalf(given, near, known) ? completed(text, typed, files, analyser, isNamed(given)) : []
  if (ends.length) return [...help, ...await ofEnds(ends, { typed, places: near, facets, search, analyser, limit: limit - help.length })]
  const options = [...help, ...shared(limit - help.length, inOrder({
    ...given,
    labels: means ? ofMeaning(results, facets, analyser) : labels,
    places: near,
    loose: looseOf({ ...given, words, rows })
  }))]
  const slips = !options.length && wanted && typed.at(-1).length >= SLIP ? mended(text, typed, await alike(typed.at(-1), data), analyser) : []
  return slips.length ? ofEnds(slips, { typed, places: [], facets, search, analyser, limit }) : options
}

// Whether all that is said before the last word is that it is something.
function isNamed ({ typed, results }) {
  return typed.some((word) => BE.has(word)) && results.units.length < 2 && !results.chips.length
}

// Whether the last word is only begun, and nobody knows what may become of it beside the others.
function isHalf ({ typed, towns, results, named, asked }, places, known) {
  const placed = towns.length || places.some(({ q }) => q !== undefined)
  if (named || asked.length || placed || results.gone || (results.hits.length && known(typed.at(-1)))) return false
  return !results.units.at(-1)?.prefixes.length
}

// Searches with the last word completed, and what the likeliest of them finds.
async function ofEnds (ends, { typed, places, facets, search, analyser, limit }) {
  const results = isTold(typed) ? await found(ends[0], limit, (asked) => search({ ...asked, whole: false })) : NOT_SEARCHED
  const words = ends.map((q) => ({ kind: 'word', text: q, q }))
  const labels = ofMeaning(results, facets, analyser)
  return shared(limit, [[ofCrisis(ends[0], results.crisis), 1], [words, WORDS], [places.map(ofPlace), PLACES], [labels, LABELS], [results.hits, RECORDS]])
}

// Words of crisis stay what they are: whoever took a need or a page instead would leave the help behind.
function ofCrisis (text, crisis) {
  return crisis ? [{ kind: 'help', text: crisis.title, contacts: crisis.contacts, q: text }] : []
}

// Whether one word may be the beginning of one of a title with another stem: "viol", which is rape in Romanian, of violin.
function isOnItsWay (typed, { rows }, analyser) {
  const [first, ...others] = typed
  return !others.length && rows.some(({ word }) => word.startsWith(first) && analyser.term(word) !== analyser.term(first))
}

// Places where no name begins with all that was typed: after other words, or with a slip.
function ofOthers (text, { typed, results, records, places, rows, known, analyser, wanted }) {
  const last = typed.at(-1)
  const prefixes = results.chips.some(isPlace) ? [] : results.units.at(-1)?.prefixes ?? []
  const begun = [...rows.map(({ word }) => word).filter((word) => word.startsWith(last)), ...prefixes]
  const beside = besides(text, typed, places, { begun, known, empty: (word) => !analyser.terms(word).length })
  if (beside.length || records.length || (results.sure && results.units.length)) return beside
  // Among words a village is likelier to be another word.
  return placesMeant(typed, wanted ? places.filter(({ kind }) => kind !== 'village') : places)
}

// Groups of options, the likeliest first, each with how many are there however many others have: [[options, least]].
function inOrder ({ typed, towns, named, results, labels, records, places, asked, loose }) {
  const options = places.map(ofPlace)
  const [whole, all] = [records.filter(is), records].map((some) => some.map(({ option }) => option))
  const called = [[whole, 1], [labels, LABELS], [all, RECORDS]]
  // A village may be called like an everyday word.
  const everyday = towns[0]?.kind === 'village' && results.sure
  if (towns[0]?.key === typed.join(' ') || (!named && !everyday && (towns.length || !results.sure))) return [[options, PLACES], ...called, [asked, 1], [loose, 0]]
  return everyday ? [...called, [asked, 1], [loose, RECORDS], [options, PLACES]] : [...called, [options, PLACES], [asked, 1], [loose, 0]]
}

// What else a search finds, unless what is called what was typed tells what was meant, so that it would only be in the way.
function looseOf ({ typed, towns, results, records, asked, words, rows }) {
  if (towns.length && !results.chips.some(isPlace) && (typed.length > 1 || !results.sure)) return []
  const { hits } = results
  if (words.length === 1) return records.length < RECORDS ? [...hits, ...rows.flatMap(({ documents }) => documents)] : []
  if (records.length > 1 || records.some(opens) || asked.length) return []
  return records.length ? hits.slice(0, RECORDS) : hits
}

// So many options of groups, each once.
function shared (limit, groups) {
  const seen = new Set()
  const fresh = groups.map(([options, least]) => [options.filter((option) => {
    // A need and a word of the same name are offered once.
    const key = option.url ?? `${option.filters ? option.text : option.q} ${option.near}`.toLowerCase()
    return !seen.has(key) && seen.add(key)
  }), least])
  let left = limit - fresh.reduce((sum, [options, least]) => sum + Math.min(options.length, least), 0)
  return fresh.flatMap(([options, least]) => {
    const more = Math.max(0, Math.min(options.length - least, left))
    left -= more
    return options.slice(0, least + more)
  }).slice(0, limit)
}

// Words to search for that begin with what was typed.
function asked (others, words) {
  const begun = words.join(' ')
  return others.filter((other) => other !== begun && other.startsWith(begun)).slice(0, WORDS).map((word) => ({ kind: 'word', text: word, q: word }))
}

function ofPlace ({ name, q }) {
  return { kind: 'place', text: q ? `${q} near ${name}` : name, ...(q && { q }), near: name }
}

function isPlace ({ kind }) {
  return kind === 'place'
}

function corrected (words, corrections) {
  const meant = new Map(corrections.map(({ typed, word }) => [typed, word]))
  return words.flatMap((word) => (meant.get(word) ?? word).split(' '))
}

function ofFacet (kind, facets, words) {
  const begun = Object.entries(facets[kind]?.values ?? {}).filter(([, label]) => begins(words, split(label)))
  return begun.map(([id, label]) => ({ kind, text: label, q: '', filters: { [kind]: [id] } }))
}

// The need that all the words are another name of: "deaf" is Hearing. What else was understood, an age and a place, is kept.
function ofMeaning ({ units, chips, place }, facets, analyser) {
  const values = facets.need?.values ?? {}
  const id = units.length === 1 && valueMeant(units, values, analyser)
  if (!values[id]) return []
  const q = chips.filter(({ kind }) => kind === 'age').map(({ text }) => text).join(' ')
  const text = [values[id], ...chips.map((chip) => chip.text)].join(', ')
  return [{ kind: 'need', text, q, filters: { need: [id] }, ...(chips.some(isPlace) && { near: place.normal }) }]
}

// What a search finds; if that is nothing, for a shorter beginning of the last word: "swimm" is on its way to swimming, whose stem is "swim".
async function found (text, limit, search) {
  const most = Math.min(GONE, split(text).at(-1).length - STEM)
  let results = await search({ q: text, limit })
  const { crisis } = results
  let gone = 0
  while (gone < most && !results.hits.length) results = await search({ q: text.slice(0, -++gone), limit })
  // A place with a slip and nothing else is rather on its way to that place than a search for all that is there.
  const shown = results.units.length || !results.place?.repaired ? results.hits : []
  const hits = shown.map(({ title, url, kind }) => ({ kind: 'record', text: title, url, label: kind }))
  return { ...results, crisis, hits, gone, sure: !gone && hits.length > 0 && !results.corrections.length }
}
