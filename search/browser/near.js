// What a place makes of documents: how near they are, and what that is worth. The part of the twin of search/ranking.py that only
// a query with a place needs.

import { decode } from './codec.js'

/** The spots where documents are, in metres, and those of each by its number: of spots the ones up to its end of ends. */
export function pointsOf ({ grid, east, north, counts, points, referred }) {
  let [sum, end, number] = [0, 0, 0]
  const easts = decode(east).map((gap) => (sum += gap) * grid)
  return {
    referred: decode(referred),
    east: easts,
    north: decode(north).map((number) => number * grid),
    spots: decode(points).map((gap) => (number = (number + gap) % easts.length)),
    ends: decode(counts).map((count) => (end += count))
  }
}

/** Why and how far each document is, by its number. kinds and kindOf are those of columns.js, and so are points. */
export class Near {
  #away
  #well

  constructor (given) {
    Object.assign(this, given)
    const { place, kinds, points } = this
    this.#away = place.east === null || place.north === null ? null : points.east.map((east, spot) => metres(place, [east, points.north[spot]]))
    this.kinds = kinds.map((kind) => this.#placed(kind))
  }

  /** "online", "national", "county", "local", or "elsewhere" for another area's. */
  why (number) {
    return this.kinds[this.kindOf[number]].why
  }

  /** Kilometres in a straight line to the nearest point of a document, or null. */
  km (number) {
    if (!this.#away || anywhere(this.why(number))) return null
    const { ends, spots } = this.points
    let least = Infinity
    for (let at = ends[number - 1] ?? 0; at < ends[number]; at++) least = Math.min(least, this.#away[spots[at]])
    return least < Infinity ? least / 1000 : null
  }

  /** 1 for a county-wide service, less outside the county; more for one at hand, less for another area's. scores are those of the words. */
  factor (number, scores) {
    const kind = this.kinds[this.kindOf[number]]
    const km = this.km(number)
    const factor = km === null ? kind.factor : factorOf(kind, km, this, this.points.referred[number] ? 1 : this.weights.serves)
    return factor > 1 && this.mentions(number, scores) ? 1 + (factor - 1) * this.weights.referred : factor
  }

  /** Whether no family can go to a document by itself, and its words do not fit well. */
  mentions (number, scores) {
    if (!this.points.referred[number]) return false
    this.#well ??= this.weights.well * Math.max(...scores)
    return scores[number] < this.#well
  }

  // A kind of documents with what the place makes of it; of the distance only what needs no points.
  #placed ({ reach, areas }) {
    const { place, middles } = this
    const own = areas.some((area) => area === place.area || place.others.includes(area))
    const why = reach === 'local' && areas.length && !own ? 'elsewhere' : reach
    const away = this.#away && why === 'elsewhere' ? areas.filter((area) => area in middles).map((area) => metres(place, middles[area])) : []
    const km = away.length ? Math.min(...away) / 1000 : null
    // It is shown to nobody, since nothing of the document is in the middle of its area.
    return { why, areas, factor: factorOf({ why, areas }, km, this) }
  }
}

// most is what is worth at the doorstep what is for another area.
function factorOf ({ why, areas }, km, { place, weights }, most = 1) {
  const near = km === null ? 0 : 1 / (1 + km * 1000 / weights.decay)
  if (anywhere(why)) return weights.anywhere
  if (why === 'elsewhere') return weights.elsewhere + (most - weights.elsewhere) * near * near
  if (why === 'local' && areas.length) return weights.serves + weights.near * near
  const county = place.area || place.status === 'live' ? weights.county : weights.anywhere * (near ? weights.anywhere * weights.anywhere : weights.anywhere)
  return county + weights.near * near * near
}

function anywhere (why) {
  return why === 'online' || why === 'national'
}

function metres (place, [east, north]) {
  return Math.sqrt((place.east - east) ** 2 + (place.north - north) ** 2)
}
