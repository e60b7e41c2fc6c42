// What is known of every document, as columns. The twin of the second half of search/columns.py.

import { decode } from './codec.js'
import { Facets } from './filters.js'

const REACHES = ['local', 'county', 'online', 'national']

/** A function from a document's number to what ranking knows of it; points and ages may not be there. */
export function entries (areas, points, ages) {
  const reach = decode(areas.reach)
  const lists = areas.lists.map((names) => names.split(' ').filter(Boolean))
  const own = decode(areas.areas)
  const spots = points ? pointsOf(points) : []
  const [from, to] = ages ? [decode(ages.from), decode(ages.to)] : [[], []]
  return (number) => ({
    reach: REACHES[reach[number]],
    areas: lists[own[number]],
    points: spots[number] ?? [],
    ages: from[number] ? [from[number] - 1, to[number]] : []
  })
}

function pointsOf ({ grid, east, north, counts, points }) {
  let sum = 0
  const easts = decode(east).map((gap) => (sum += gap))
  const norths = decode(north)
  const numbers = decode(points)
  let start = 0
  return decode(counts).map((count) => (
    numbers.slice(start, start += count).map((number) => [easts[number] * grid, norths[number] * grid])
  ))
}

/** The facets as filters use them. */
export function facetsOf ({ labels, columns }) {
  const unpacked = ({ sets, documents }) => {
    const lists = sets.map((one) => decode(one))
    return decode(documents).map((number) => lists[number])
  }
  const names = Object.keys(columns)
  return new Facets(
    Object.fromEntries(names.map((facet) => [facet, Object.keys(labels[facet].values)])),
    Object.fromEntries(names.map((facet) => [facet, unpacked(columns[facet])]))
  )
}
