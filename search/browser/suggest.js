// What a half typed text may become: records, needs, topics and places. It fetches what a search would fetch too.

const LEAST = 2
const RECORDS = 4

/**
 * Suggestions of the kinds, at most limit: [{ kind, text, url?, q?, near? }]. search() is that of the engine, and split()
 * that of analysis.js, which the page has already.
 */
export async function suggest (text, { limit, kinds, facets, data, search, split }) {
  const words = split(text)
  if (!words.length || words.join('').length < LEAST) return []
  // Each word that was typed begins a word of the name.
  const begins = (name) => words.every((word) => split(name).some((other) => other.startsWith(word)))
  const labels = ['need', 'topic'].filter((kind) => kinds.includes(kind)).flatMap((kind) => ofFacet(kind, facets, begins))
  const first = (name) => split(name)[0].startsWith(words[0])
  const places = kinds.includes('place') ? ofPlaces(await data.get('towns'), (name) => begins(name) && first(name)) : []
  const room = Math.min(limit, Math.max(RECORDS, limit - labels.length - places.length))
  const records = kinds.includes('record') ? await ofRecords(text, room, search) : []
  const beside = limit - records.length
  const towns = places.slice(0, Math.max(beside - labels.length, Math.floor(beside / 2)))
  return [...labels.slice(0, beside - towns.length), ...records, ...towns]
}

function ofFacet (kind, facets, begins) {
  return Object.values(facets[kind]?.values ?? {}).filter(begins).map((label) => ({ kind, text: label, q: label }))
}

function ofPlaces ({ towns }, begins) {
  const names = [...new Set(towns.names)].filter(begins)
  return names.slice(0, RECORDS).map((name) => ({ kind: 'place', text: name, near: name }))
}

async function ofRecords (text, limit, search) {
  const { hits } = await search({ q: text, limit })
  return hits.map(({ title, url }) => ({ kind: 'record', text: title, url }))
}
