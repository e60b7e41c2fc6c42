// Whole postcodes of one file. The reader of what search/postcodes/units.py writes, which says how it works.

import { decode, decodeAscending } from './codec.js'

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ'
const LEVELS = { h: 'high', m: 'medium', l: 'low', '': '' }

/** The postcodes of a file; a sector is read when it is first asked for. */
export class Units {
  #grid
  #spots
  #lines
  #read = new Map()

  constructor ({ grid, spots, sectors }) {
    this.#grid = grid
    this.#spots = spots.map((cells) => cells.split(','))
    this.#lines = new Map(Object.entries(sectors))
  }

  /** { found, retired }: where a postcode is and its area; null if there is no such postcode. */
  find (sector, letters) {
    const unit = this.#of(sector).get(letters)
    if (!unit) return null
    const { east, north, spot, retired } = unit
    const [area, level, others] = this.#spots[spot]
    return { found: { area, east, north, confidence: LEVELS[level], others: others ? others.split(' ') : [] }, retired }
  }

  /** [square of the distance in metres, code] of the live postcode of sectors nearest to a point, or undefined. */
  nearest (east, north, sectors) {
    return sectors
      .flatMap((sector) => [...this.#of(sector)].map(([letters, unit]) => ({ ...unit, code: sector + letters })))
      .filter(({ retired }) => !retired)
      .map((unit) => [(unit.east - east) ** 2 + (unit.north - north) ** 2, unit.code])
      .sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1))[0]
  }

  #of (sector) {
    if (!this.#read.has(sector)) this.#read.set(sector, new Map(this.#unpack(this.#lines.get(sector))))
    return this.#read.get(sector)
  }

  #unpack (line) {
    if (!line) return []
    const [corner, gaps, steps, retired = '', ...rest] = line.split(' ')
    const [gone, others, numbers] = [new Set(decodeAscending(retired)), othersOf(rest), decode(steps)]
    let [east, north, main] = decode(corner)
    return decodeAscending(gaps).map((number, place) => {
      east += unzigzag(numbers[2 * place])
      north += unzigzag(numbers[2 * place + 1])
      return [LETTERS[Math.floor(number / 20)] + LETTERS[number % 20], {
        east: this.#middle(east), north: this.#middle(north), spot: others.get(place) ?? main, retired: gone.has(place)
      }]
    })
  }

  #middle (cell) {
    return cell * this.#grid + Math.floor(this.#grid / 2)
  }
}

function othersOf (fields) {
  return new Map(fields.flatMap((text) => {
    let place = -1
    const [spot, ...gaps] = decode(text)
    return gaps.map((gap) => [(place += gap + 1), spot])
  }))
}

function unzigzag (number) {
  return number % 2 ? -(number + 1) / 2 : number / 2
}
