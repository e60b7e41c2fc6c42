// A document that was found, as an answer has it: search/results.py says what its parts are. A twin of _hit in search/engine.py.

import { decode } from './codec.js'
import { areaOf, reasons } from './explain.js'

const METRES_IN_A_MILE = 1609.344
// In milliseconds.
const DAY = 86400000

/** The hit of a document: of ranked, called name, with its text; analyser is that of the index, labels are those of areas, if there is a place. */
export function hitOf (number, ranked, name, text, analyser, labels = {}) {
  const { near, place, query, rows, q: typed } = ranked
  const [kind, ages, signals, km] = [ranked.kind(number), ranked.ages(number), signalsOf(number, ranked), near ? near.km(number) : null]
  const miles = km === null ? null : Math.round(km * 10000 / METRES_IN_A_MILE) / 10
  const why = near ? near.why(number) : kind.reach
  const seen = { title: name.title, summary: text.summary, has: (term) => rows.get(term).numbers.includes(number) }
  const whose = { relation: why, placed: place !== null, ...areaOf(kind.areas, place, labels) }
  return {
    ...name,
    ...text,
    score: Math.round(ranked.scores[number] * 1e6) / 1e6,
    km: km === null ? null : Math.round(km * 100) / 100,
    miles,
    why,
    reasons: reasons({ entry: { ages }, ...seen, ...whose, signals, miles, typed, units: query.units, asking: query.asking, analyser, age: query.age }),
    signals,
    checked: ranked.checked?.(number) ?? ''
  }
}

// The number each signal gave.
function signalsOf (number, ranked) {
  const { words: { seen, scores }, weights, query, chosen, filtered, near, factors, kindOf } = ranked
  return {
    ...(seen[number] && { words: scores[number] }),
    ...(seen[number] && weights.place.on && { place: near ? near.factor(number, scores) : factors[kindOf[number]] }),
    ...(seen[number] && query.age !== null && weights.age.on && { age: ranked.ageFactor(number) }),
    ...(filtered?.has(number) && { filters: filtered.get(number) }),
    ...chosen.get(number)
  }
}

/**
 * numbers in another order than the best first; those of which it says nothing come last. If the order of data cannot be had they are
 * the best first, and ranked.unsorted is why.
 */
export async function sorted (numbers, ranked, sort, data) {
  const best = ranked.best(numbers, Infinity)
  if (sort === 'distance') return nearest(best, ranked)
  try {
    const orders = await data.get('orders')
    const order = decode(orders[sort])
    if (sort === 'checked') ranked.checked = (number) => dayOf(orders, order[number])
    return best.sort((a, b) => (sort === 'name' ? order[a] - order[b] : order[b] - order[a]))
  } catch (error) {
    ranked.unsorted = error
    return best
  }
}

// The day of checking that orders write as so many days, "2026-11-22"; "" for none.
function dayOf ({ oldest }, days) {
  return days ? new Date(Date.parse(oldest) + (days - 1) * DAY).toISOString().slice(0, 10) : ''
}

// What hardly fits the words comes after what does: to be near is no comfort then.
function nearest (best, ranked) {
  const [apart, fits] = [new Map(best.map((number) => [number, ranked.near?.km(number) ?? Infinity])), fitting(ranked)]
  const [near, hardly, none] = [[], [], []]
  for (const number of best) (apart.get(number) === Infinity ? none : fits(number) ? near : hardly).push(number)
  return [...[near, hardly].flatMap((some) => some.sort((a, b) => apart.get(a) - apart.get(b))), ...none]
}

// Whether a document fits the words more than hardly; what was chosen by hand does.
function fitting ({ query: { units }, words: { numbers, scores }, weights: { place }, chosen }) {
  const least = units.length ? place.hardly * numbers.reduce((most, number) => Math.max(most, scores[number]), 0) : 0
  return (number) => chosen.has(number) || scores[number] >= least
}
