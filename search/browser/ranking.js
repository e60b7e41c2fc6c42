// The signals: each a small function from what was asked and a document to a number. The twin of
// search/ranking.py, which gives the reasons; both do their sums in the same order. A row is { numbers, scores }: documents by
// number, and beside each what it scores. Sums are in arrays by number: maps, and calls within the loops, cost a slow phone too much.

// A share above it is all of a unit: thirds do not add up to 1.
const ALL = 0.999

/** Nothing found yet: the numbers of documents, in seen where each of them is (from 1), and by number what they score. */
export const none = (count) => ({ numbers: [], seen: new Uint32Array(count), scores: new Float64Array(count) })

// Arrays by name, for sums that nobody keeps: to clear one takes a phone less time than to make another.
const spare = {}

function cleared (name, count, Kind = Float64Array) {
  if (spare[name]?.length === count) return spare[name].fill(0)
  return (spare[name] = new Kind(count))
}

// BM25F of one unit for each document, and the share of the unit that the document has, by number.
function wordScores (unit, rows, prefix, count) {
  const numbers = []
  const seen = cleared('seen', count, Uint32Array)
  const scores = cleared('scores', count)
  const shares = cleared('shares', count)
  const size = unit.terms.length
  unit.terms.forEach((term, place) => {
    const row = place === size - 1 && unit.prefixes.length ? begun(term, unit.prefixes, rows, prefix, count) : rows.get(term)
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at]
      seen[number] ||= numbers.push(number)
      scores[number] += row.scores[at] * unit.weight
      shares[number] += 1 / size
    }
  })
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]
    if (shares[number] <= ALL) shares[number] *= unit.part
    scores[number] *= shares[number]
  }
  if (unit.meanings.length) addMeanings(unit, rows, { numbers, seen, scores, shares })
  return { numbers, scores, shares }
}

// Of the words typed and each of their meanings the best counts, and of the next best a share.
function addMeanings (unit, rows, { numbers, seen, scores, shares }) {
  const further = cleared('further', scores.length)
  for (const meaning of unit.meanings) {
    const row = meaning.row(unit.terms.length, rows)
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at]
      const worth = row.scores[at] * unit.weight
      const best = scores[number]
      seen[number] ||= numbers.push(number)
      scores[number] = Math.max(worth, best)
      further[number] = Math.max(Math.min(worth, best), further[number])
      shares[number] = 1
    }
  }
  for (let at = 0; at < numbers.length; at++) scores[numbers[at]] += unit.further * further[numbers[at]]
}

// The row of term, or of what begins with it where that scores more.
function begun (term, prefixes, rows, prefix, count) {
  const numbers = []
  const seen = cleared('begun', count, Uint32Array)
  const scores = cleared('most', count)
  for (const longer of [term, ...prefixes]) {
    const row = rows.get(longer)
    const weight = longer === term ? 1 : prefix
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at]
      seen[number] ||= numbers.push(number)
      scores[number] = Math.max(scores[number], row.scores[at] * weight)
    }
  }
  return { numbers, scores: numbers.map((number) => scores[number]) }
}

/** The units together: the sum of their scores, times how much of the query a document covers, squared: { numbers, seen, scores }. */
export function combined (units, rows, prefix, coverage, count) {
  const found = none(count)
  const { numbers, seen, scores: totals } = found
  const covered = cleared('covered', count)
  let whole = 0
  for (const unit of units) {
    const row = wordScores(unit, rows, prefix, count)
    const best = row.numbers.reduce((most, number) => Math.max(most, row.scores[number]), 0)
    whole += best
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at]
      seen[number] ||= numbers.push(number)
      totals[number] += row.scores[number]
      covered[number] += best * Math.min(row.shares[number], 1)
    }
  }
  for (let at = 0; coverage.on && at < numbers.length; at++) {
    const share = covered[numbers[at]] / whole
    totals[numbers[at]] *= coverage.floor + (1 - coverage.floor) * share * share
  }
  return found
}

/** More for a service made for age, most for one made for few ages; less for another; 1 if it does not say. */
export function ageFactor ([first, last], age, weights) {
  if (first === undefined) return 1
  if (age < first || age > last) return weights.unfit
  return weights.fits + weights.narrow / (1 + last - first)
}
