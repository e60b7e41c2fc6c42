// What a half typed text may become: records, needs, topics and places. It fetches what a search would fetch too.

import { split } from './analysis.js'

const LEAST = 2
const RECORDS = 4

/** Suggestions of the kinds, at most limit: [{ kind, text, url?, q?, near? }]. search() is that of the engine. */
export async function suggest (text, { limit, kinds, facets, data, search }) {
  const words = split(text)
  if (!words.length || words.join('').length < LEAST) return []
  const labels = ['need', 'topic'].filter((kind) => kinds.includes(kind)).flatMap((kind) => ofFacet(kind, facets, words))
  const places = kinds.includes('place') ? ofPlaces(words, await data.get('places')) : []
  const room = Math.min(limit, Math.max(RECORDS, limit - labels.length - places.length))
  const records = kinds.includes('record') ? await ofRecords(text, room, search) : []
  const beside = limit - records.length
  const towns = places.slice(0, Math.max(beside - labels.length, Math.floor(beside / 2)))
  return [...labels.slice(0, beside - towns.length), ...records, ...towns]
}

function ofFacet (kind, facets, words) {
  return Object.values(facets[kind]?.values ?? {}).filter((label) => begins(label, words)).map((label) => ({ kind, text: label, q: label }))
}

function ofPlaces (words, { towns }) {
  const names = [...new Set(towns.map(([, name]) => name))].filter((name) => begins(name, words) && split(name)[0].startsWith(words[0]))
  return names.slice(0, RECORDS).map((name) => ({ kind: 'place', text: name, near: name }))
}

async function ofRecords (text, limit, search) {
  const { hits } = await search({ q: text, limit })
  return hits.map(({ title, url }) => ({ kind: 'record', text: title, url }))
}

// Each word that was typed begins a word of the name.
function begins (name, words) {
  const others = split(name)
  return words.every((word) => others.some((other) => other.startsWith(word)))
}
