// Places that a half typed text may become, by their names and by what people call them ("WGC", "Berko").

import { decode } from './codec.js'
import { nameKey } from './base.js'
import { distance } from './distance.js'
import { slips } from './tokens.js'

// Letters from which on the last words may be the beginning of a place that comes after others, and how many places there are then.
const PLACED = 4
const SURELY_PLACED = 3
const BESIDE = 2
// Who lives outside the county seldom asks here.
const KINDS = ['town', 'district', 'village', 'neighbour']
const BEFORE_A_PLACE = new Set(['near', 'in', 'around', 'at', 'from', 'by', 'to'])
// After these comes a place; after the others perhaps ("at home").
const SURELY_BEFORE = new Set(['near', 'in', 'around'])
const SAINT = 'saint'

/** The places of data: [{ key, words, name, own, kind }], each as often as it has names; own says that it is no other name. */
export async function placesOf (data) {
  const { towns: { keys, names, kinds, kind } } = await data.get('towns')
  const numbers = decode(kind)
  return names.map((name, place) => {
    const key = keys[place] || nameKey(name)
    return { key, words: key.split(' '), name, own: !keys[place], kind: kinds[numbers[place]] }
  })
}

/** The places whose names begin with words, or have words that do, those of towns first: each once. Villages that begin so hide no towns. */
export function placesBegun (words, places) {
  const begins = (typed, word) => word?.startsWith(typed) || (word === 'st' && SAINT.startsWith(typed))
  const first = places.filter((place) => words.every((typed, at) => begins(typed, place.words[at])))
  const villages = first.every(({ kind }) => kind === 'village')
  const other = ({ kind }) => !first.length || (villages && kind === 'town')
  return once([...first, ...places.filter((place) => other(place) && words.every((typed) => place.words.some((word) => begins(typed, word))))])
}

/** The places that words may be with a slip in them, or written as one: "bushy", "hemelhempstead". */
export function placesMeant (words, places) {
  const typed = nameKey(words.join(' ')).replaceAll(' ', '')
  const most = slips(typed)
  if (!most) return []
  const near = places.flatMap((place) => {
    const name = place.words.join('')
    // Perhaps it is half typed.
    const apart = Math.min(...[-1, 0, 1].map((more) => distance(typed, name.slice(0, typed.length + more), most)))
    return name[0] === typed[0] && apart <= most ? [{ place, apart }] : []
  })
  const least = Math.min(...near.map(({ apart }) => apart))
  return once(near.filter(({ apart }) => apart === least).map(({ place }) => place))
}

/**
 * Where the last words begin a place and others come before: [{ name, q }]. Words that begin so, or are known, are rather meant than
 * the place: begun has those that begin like the last one, known(word) says what is one. empty(word) says that it tells nothing.
 */
export function besides (text, words, places, { begun, known, empty }) {
  for (let start = 1; start < words.length; start++) {
    const last = words.slice(start)
    const there = ({ words: name }) => last.every((word, at) => name[at]?.startsWith(word))
    const sure = SURELY_BEFORE.has(words[start - 1])
    const likely = (place) => last.length > 1 || sure || isPlace(last[0], place, begun, known)
    const ending = last.join('').length < (sure ? SURELY_PLACED : PLACED) ? [] : once(places.filter((place) => there(place) && likely(place)))
    const { before, said } = wordsBefore(start, words, text)
    const telling = !before.every(empty)
    if (ending.length && (telling || said)) return ending.slice(0, BESIDE).map(({ name }) => ({ name, q: telling ? before.join(' ') : '' }))
  }
  return []
}

// A village may have an everyday name: whole it is a place only if nothing else has it.
function isPlace (word, { key, words: [own], kind }, begun, known) {
  return begun.every((other) => own.startsWith(other)) && ((kind !== 'village' && word === key) || !known(word))
}

// What comes before the place at start without "in" or "near" at its end, as it was typed if that has as many words, and whether these said so.
function wordsBefore (start, words, text) {
  const typed = text.trim().split(/\s+/)
  let end = start
  while (end > 0 && BEFORE_A_PLACE.has(words[end - 1])) end--
  return { before: (typed.length === words.length ? typed : words).slice(0, end), said: end < start }
}

function once (places) {
  const found = new Map()
  const likeliest = [...places].sort((a, b) => b.own - a.own || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  for (const place of likeliest) if (!found.has(place.name)) found.set(place.name, place)
  return [...found.values()]
}
