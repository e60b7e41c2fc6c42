// The signals: each a small function from what was asked and a document to a number. The twin of
// search/ranking.py, which gives the reasons; both do their sums in the same order.

// A share above it is all of a unit: thirds do not add up to 1.
const ALL = 0.999

/** BM25F of one unit for each document, and the share of the unit that the document has: { scores, shares }. */
export function wordScores (unit, postings, prefix) {
  const scores = new Map()
  const shares = new Map()
  unit.terms.forEach((term, place) => {
    const last = place === unit.terms.length - 1
    for (const [document, score] of rowOf(term, last ? unit.prefixes : [], postings, prefix)) {
      scores.set(document, (scores.get(document) ?? 0) + score * unit.weight)
      shares.set(document, (shares.get(document) ?? 0) + 1 / unit.terms.length)
    }
  })
  for (const [document, share] of shares) shares.set(document, share > ALL ? share : share * unit.part)
  for (const [document, score] of scores) scores.set(document, score * shares.get(document))
  const further = new Map()
  for (const meaning of unit.meanings) {
    for (const [document, score] of meaning.scores(unit.terms.length, postings)) {
      const [worth, best] = [score * unit.weight, scores.get(document) ?? 0]
      scores.set(document, Math.max(worth, best))
      further.set(document, Math.max(Math.min(worth, best), further.get(document) ?? 0))
      shares.set(document, 1)
    }
  }
  for (const [document, score] of scores) scores.set(document, score + unit.further * (further.get(document) ?? 0))
  return { scores, shares }
}

function rowOf (term, prefixes, postings, prefix) {
  const row = new Map(postings.get(term))
  for (const longer of prefixes) {
    for (const [document, score] of postings.get(longer)) {
      row.set(document, Math.max(row.get(document) ?? 0, score * prefix))
    }
  }
  return row
}

/** The units together: the sum of their scores, times how much of the query a document covers, squared. */
export function combined (units, postings, prefix, coverage) {
  const totals = new Map()
  const covered = new Map()
  let whole = 0
  for (const unit of units) {
    const { scores, shares } = wordScores(unit, postings, prefix)
    const best = Math.max(0, ...scores.values())
    whole += best
    for (const [document, score] of scores) {
      totals.set(document, (totals.get(document) ?? 0) + score)
      covered.set(document, (covered.get(document) ?? 0) + best * Math.min(shares.get(document), 1))
    }
  }
  if (coverage.on) {
    for (const [document, total] of totals) {
      const share = covered.get(document) / whole
      totals.set(document, total * (coverage.floor + (1 - coverage.floor) * share * share))
    }
  }
  return totals
}

/** Kilometres from place to the nearest of points in a straight line, or null if either has no position. */
export function kilometres (place, points) {
  if (place.east === null || place.north === null || !points.length) return null
  return Math.min(...points.map(([e, n]) => Math.sqrt((place.east - e) ** 2 + (place.north - n) ** 2))) / 1000
}

/** Why a document is there: "online", "national", "county", "local", or "elsewhere" for another area's. */
export function relation (entry, place) {
  if (entry.reach !== 'local' || !place || !entry.areas.length) return entry.reach
  return entry.areas.some((area) => area === place.area || place.others.includes(area)) ? 'local' : 'elsewhere'
}

/** Kilometres to the nearest point, or to the middle of an area that is not the place's own. */
export function distance (entry, place, middles) {
  if (!place || entry.reach === 'online' || entry.reach === 'national') return null
  if (entry.points.length) return kilometres(place, entry.points)
  if (relation(entry, place) !== 'elsewhere') return null
  return kilometres(place, entry.areas.filter((area) => area in middles).map((area) => middles[area]))
}

/** What being near is worth: 1 for a county-wide service, more for one at hand, less for another area's. Place may be null. */
export function placeFactor (entry, place, km, weights) {
  if (!place) return entry.reach === 'local' && entry.areas.length ? 1 - (1 - weights.unplaced) / entry.areas.length : 1
  const near = km === null ? 0 : 1 / (1 + km * 1000 / weights.decay)
  const kind = relation(entry, place)
  if (kind === 'online' || kind === 'national') return weights.anywhere
  if (kind === 'elsewhere') return weights.elsewhere + (1 - weights.elsewhere) * near * near
  if (kind === 'local' && entry.areas.length) return weights.serves + weights.near * near
  return weights.county + weights.near * near * near
}

/** More for a service made for age, most for one made for few ages; less for another; 1 if it does not say. */
export function ageFactor (entry, age, weights) {
  if (!entry.ages.length) return 1
  const [first, last] = entry.ages
  if (age < first || age > last) return weights.unfit
  return weights.fits + weights.narrow / (1 + last - first)
}
