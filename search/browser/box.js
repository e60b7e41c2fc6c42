// What somebody typed into a box for a place. With places.js the twin of search/places.py. Fetched when there is something in one.

import { nameKey, plain, tokensOf } from './base.js'
import { INVALID, isStreet, MAX_TEXT, nearestName, parted, spans } from './placing.js'
import { slips } from './tokens.js'
import { villageBefore } from './villages.js'

const LEADING = /^(?:near|nearby|in|around|at|from|by|close to|next to)\s+/
const TRAILING = /\s+(?:hertfordshire|herts|uk|england)$/
const INITIAL = /(?<=(?<!\S)[a-z]) (?=[a-z](?!\S))/g

/** The place that typed means, by a Gazetteer. */
export function read (gazetteer, typed) {
  // Of an address that is too long the end counts, which has its town and postcode.
  const text = plain([...typed].slice(-MAX_TEXT).join(''))
  const code = gazetteer.parse(text)
  if (gazetteer.isCode(text)) return gazetteer.ofCode(code)
  return ofName(gazetteer, text) ?? ofUnit(gazetteer, tokensOf(text)) ?? (code && gazetteer.ofCode(code)) ?? ofAddress(gazetteer, text) ?? INVALID
}

function ofName (gazetteer, text) {
  const { county, middles, towns } = gazetteer
  // "North Herts" is a name itself; "Ware, Herts" only ends like one.
  const key = [nameKey(text), townKey(text)].find((name) => county.has(name) || towns.has(name))
  if (key !== undefined) return named(gazetteer, key)
  const typed = townKey(text)
  const area = typed.replaceAll(' ', '')
  if (Object.hasOwn(middles, area)) return { ...INVALID, kind: 'place', normal: area.toUpperCase(), status: 'live', area, confidence: 'high' }
  const near = begun(typed, towns) || nearestName(typed, [...towns.keys(), ...county.keys()])
  return near ? named(gazetteer, near, true) : null
}

// text as the name of a town, without what people write around it: "near Ware, Herts" is "ware", and W.G.C. is WGC.
function townKey (text) {
  return nameKey(text).replace(TRAILING, '').replace(LEADING, '').replace(INITIAL, '')
}

// The name that begins with the words of key, if they tell of one place only: "stanstead" is no slip of Stansted.
function begun (key, towns) {
  const names = new Map([...towns].filter(([name]) => slips(key) && name.startsWith(`${key} `)).map(([name, town]) => [town.name, name]))
  return names.size === 1 ? [...names.values()][0] : ''
}

function named (gazetteer, key, repaired = false) {
  const name = gazetteer.county.get(key)
  return name ? { ...INVALID, kind: 'county', normal: name, repaired, status: 'live' } : gazetteer.town(key, repaired)
}

// The whole postcode in "12 High Street, Stevenage SG1 1AA"; of two the last, which is then said.
function ofUnit (gazetteer, words) {
  const [unit, other] = codesAmong(gazetteer, words, ['unit'])
  return unit && gazetteer.rank(unit.outward, '') ? gazetteer.ofCode({ ...unit, repaired: Boolean(other) }) : null
}

// Where somebody says that they are, or the last town in "12 High Street, Stevenage SG1", or a village before it, or else its district or sector.
function ofAddress (gazetteer, text) {
  const parts = spans(parted(text)).map(([, before, part]) => (before ? part : text))
  return parts.reduce((place, part) => place ?? inAddress(gazetteer, part), null)
}

function inAddress (gazetteer, text) {
  const { districts, towns } = gazetteer
  const names = text.split(/[,;()/]/).reverse().flatMap((part) => runs(tokensOf(part).map(nameKey), 4)).filter(([run, rest]) => towns.has(run) && !isStreet(rest))
  const [last, rest] = names[0] ?? []
  if (rest) return gazetteer.town(villageBefore(last, names, towns) ?? last, isMore(gazetteer, rest))
  const [code] = codesAmong(gazetteer, parted(text), ['sector', 'district'])
  return code && districts.has(code.outward) ? gazetteer.ofCode(code) : null
}

// Whether the word after the name of a town may make it another's, which is then said: Hatfield Peverel.
function isMore ({ county }, [word = '0']) {
  return !county.has(word) && !/[0-9]/.test(word)
}

function codesAmong (gazetteer, words, kinds) {
  return runs(words, 2).map(([run]) => gazetteer.parse(run)).filter((code) => code && kinds.includes(code.kind) && !code.repaired)
}

// Every few words that follow each other, with those behind: the last first, the longer before the shorter.
function runs (words, longest) {
  const found = []
  for (let end = words.length; end > 0; end--) {
    for (let start = Math.max(end - longest, 0); start < end; start++) found.push([words.slice(start, end).join(' '), words.slice(end)])
  }
  return found
}
