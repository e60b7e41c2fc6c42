// Latitude and longitude, as a device gives them, to National Grid metres, without a server and without a projection
// library: two polynomials fitted to 109,000 points that the Office for National Statistics places in both systems.
// On average 0.1 m off and at most 0.7 m, far less than any device, but only within about 12 km of Hertfordshire.

const MIDDLE = { latitude: 51.8, longitude: -0.2 }
const FROM = { latitude: 51.49, longitude: -0.9 }
const TO = { latitude: 52.19, longitude: 0.38 }

// Terms 1, v, v², u, uv, u², where u is degrees east and v degrees north of MIDDLE.
const EAST = [524214.8, -2746.3, -18.4, 68949.4, -1524.3, -4.5]
const NORTH = [212792.8, 111207.3, 9.3, 1702.7, -14.2, 473.2]

/** { east, north } in whole metres, or null where the polynomials do not hold. Degrees of WGS84. */
export function toGrid ({ latitude, longitude }) {
  const here = { latitude, longitude }
  if (!Object.keys(FROM).every((axis) => FROM[axis] <= here[axis] && here[axis] <= TO[axis])) return null
  const [u, v] = [longitude - MIDDLE.longitude, latitude - MIDDLE.latitude]
  const terms = [1, v, v * v, u, u * v, u * u]
  const sum = (factors) => Math.round(factors.reduce((total, factor, place) => total + factor * terms[place], 0))
  return { east: sum(EAST), north: sum(NORTH) }
}
