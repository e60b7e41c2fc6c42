// The signals: each a small function from what was asked and a document to a number. The twin of
// search/ranking.py, which gives the reasons; both do their sums in the same order. A row is { numbers, scores }: documents by
// number, and beside each what it scores. Sums are in arrays by number: maps, and calls within the loops, cost a slow phone too much.

// A share above it is all of a unit: thirds do not add up to 1.
const ALL = 0.999

/** Nothing found yet: the numbers of documents, whether each is among them, in seen, and by number what they score. */
export const none = (count) => ({ numbers: [], seen: new Uint8Array(count), scores: new Float64Array(count) })

// Arrays by number, for sums that nobody keeps: to make others takes a phone longer. Only seen is cleared; what the rest hold of a
// document means nothing until it is seen.
let spare = {}

function sums (count) {
  if (spare.seen?.length !== count) spare = { ...none(count), shares: none(count).scores, covered: none(count).scores }
  spare.seen.fill(0)
  spare.numbers = []
  return spare
}

// BM25F of one unit for each document, and the share of the unit that the document has, by number.
function wordScores (unit, rows, prefix, count) {
  const size = unit.terms.length
  const given = unit.terms.map((term) => rows.get(term))
  if (unit.prefixes.length) given.push(begun([given.pop(), ...unit.prefixes.map((term) => rows.get(term))], prefix, count))
  const found = sums(count)
  for (const row of given) addTerm(row, unit.weight, 1 / size, found)
  if (size > 1) weigh(unit.part, found)
  if (unit.meanings.length) addMeanings(unit, rows, found)
  return found
}

function addTerm (row, weight, share, { numbers, seen, scores, shares }) {
  const { numbers: given, scores: worth } = row
  for (let at = 0; at < given.length; at++) {
    const number = given[at]
    if (!seen[number]) {
      seen[number] = 1
      numbers.push(number)
      scores[number] = shares[number] = 0
    }
    scores[number] += worth[at] * weight
    shares[number] += share
  }
}

function weigh (part, { numbers, scores, shares }) {
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at]
    if (shares[number] <= ALL) shares[number] *= part
    scores[number] *= shares[number]
  }
}

// Of the words typed and each of their meanings the best counts, and of the next best a share.
function addMeanings (unit, rows, { numbers, seen, scores, shares }) {
  // A meaning has few documents.
  const further = new Map()
  for (const meaning of unit.meanings) {
    const row = meaning.row(unit.terms.length, rows)
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at]
      const worth = row.scores[at] * unit.weight
      if (!seen[number]) {
        seen[number] = 1
        numbers.push(number)
        scores[number] = 0
      }
      const best = scores[number]
      scores[number] = Math.max(worth, best)
      further.set(number, Math.max(Math.min(worth, best), further.get(number) ?? 0))
      shares[number] = 1
    }
  }
  for (const [number, next] of further) scores[number] += unit.further * next
}

// The row of a term, or of what begins with it where that scores more. The first of given is its own.
function begun (given, prefix, count) {
  const { numbers, seen, scores } = sums(count)
  given.forEach((row, place) => {
    for (let at = 0; at < row.numbers.length; at++) {
      const number = row.numbers[at]
      const worth = place ? row.scores[at] * prefix : row.scores[at]
      if (!seen[number]) {
        seen[number] = 1
        numbers.push(number)
        scores[number] = 0
      }
      scores[number] = Math.max(scores[number], worth)
    }
  })
  return { numbers, scores: numbers.map((number) => scores[number]) }
}

/** The units together: the sum of their scores, times how much of the query a document covers, squared: { numbers, seen, scores }. */
export function combined (units, rows, { words, coverage }, count) {
  const found = none(count)
  let whole = 0
  for (const unit of units) whole += addUnit(wordScores(unit, rows, words.prefix, count), words.common / Math.max(count, 1), found)
  const { numbers, scores } = found
  for (let at = 0; coverage.on && at < numbers.length; at++) {
    const share = spare.covered[numbers[at]] / whole
    scores[numbers[at]] *= coverage.floor + (1 - coverage.floor) * share * share
  }
  return found
}

// Adds a unit to found; returns its best score. The more documents have it, the less it tells of each.
function addUnit ({ numbers: given, scores, shares, covered }, common, { numbers, seen, scores: totals }) {
  let best = 0
  for (let at = 0; at < given.length; at++) if (scores[given[at]] > best) best = scores[given[at]]
  const telling = 1 - common * given.length
  best *= telling
  for (let at = 0; at < given.length; at++) {
    const number = given[at]
    if (!seen[number]) {
      seen[number] = 1
      numbers.push(number)
      covered[number] = 0
    }
    totals[number] += scores[number] * telling
    covered[number] += best * Math.min(shares[number], 1)
  }
  return best
}

/** More for a service made for age, most for one made for few ages; less for another; 1 if it does not say. */
export function ageFactor ([first, last], { age, stage }, weights) {
  if (first === undefined) return 1
  const soon = age + (stage ? weights.soon : 0)
  if (soon < first || age > last) return weights.unfit
  return weights.fits + weights.narrow / (1 + last - first)
}
