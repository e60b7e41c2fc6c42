// The village in an address that ends with its post town: Brookmans Park, Hatfield. The twin of search/villages.py.

const AROUND = 15000

/** The key of the village of named right before town, or undefined. Each of named comes with the words after it in its part. */
export function villageBefore (town, named, towns) {
  // Nothing may stand between the two.
  return named.find(([name, rest]) => (rest.join(' ') || town).startsWith(town) && mayBeOf(towns.get(name), towns.get(town)))?.[0]
}

function mayBeOf ({ kind, spot: { east, north } }, { kind: other, spot }) {
  if (kind !== 'village' || other === 'village') return false
  return east === null ? spot.area : (spot.east - east) ** 2 + (spot.north - north) ** 2 <= AROUND ** 2
}
