// Places: from what a family types to a point on the National Grid and an area. With box.js, which reads a box for one, the twin of
// search/places.py.

import { parse } from './grammar.js'
import { INVALID, isHome, NOWHERE } from './spots.js'
import { codesOf, townsOf } from './tables.js'

const MOTORWAY = /^M(1|11|25)$/
const NORTHERN_IRELAND = 'BT'

/** The gazetteer of the data files; all but the places may come when they are needed. In place of all towns there may be some, by their letters. */
export class Gazetteer {
  /** Units by the name of their file, as far as they are there. */
  units = new Map()
  #files

  constructor ({ places: { middles, units = {} }, sectors, outcodes, towns, some = [] }) {
    this.sectors = sectors ? codesOf(sectors.sectors) : new Map()
    this.districts = sectors ? codesOf(sectors.districts) : new Map()
    this.towns = new Map((towns ? [towns.towns] : some).flatMap((part) => [...townsOf(part)]))
    /** The letters that postcodes of the county begin with, such as SG. */
    this.letters = new Set([...this.districts].filter(([, found]) => isHome(found)).map(([outward]) => outward.match(/^[A-Z]+/)[0]))
    this.middles = middles
    this.county = new Map(Object.entries(towns?.county ?? {}))
    this.#files = new Map(Object.entries(units))
    this.outcodes = outcodes ? codesOf(outcodes.outcodes) : new Map()
  }

  /** How real an outward code and the digit after it are: 0 not at all, 3 a sector we know. */
  rank (outward, digit) {
    if (this.sectors.has(`${outward} ${digit}`)) return 3
    if (this.districts.has(outward)) return 2
    return this.outcodes.has(outward) || outward.startsWith(NORTHERN_IRELAND) ? 1 : 0
  }

  /** The postcode that text is, or null. */
  parse (text) {
    return parse(text, (outward, digit) => this.rank(outward, digit))
  }

  /** Whether text is a postcode or a part of one, as it is: no name is tried then. */
  isCode (text) {
    const code = this.parse(text)
    return code !== null && !code.repaired && !this.#isWord(code)
  }

  #isWord (code) {
    return code.kind === 'area' && !this.#inArea(code.outward, this.outcodes).length
  }

  #inArea (letters, codes) {
    const pattern = new RegExp(`^${letters}[0-9]`)
    return [...codes].filter(([outward]) => pattern.test(outward)).map(([, found]) => found)
  }

  /** The place of a postcode or a part of one. */
  ofCode (code) {
    if (code.kind === 'special') return { ...INVALID, kind: 'special', normal: code.normal, status: 'no-location' }
    if (code.kind === 'area') return this.#ofArea(code.outward)
    if (MOTORWAY.test(code.normal)) return { ...INVALID, normal: code.normal }
    const { found, status } = this.#spot(code)
    if (status === 'unknown' && !found.area) return this.#ofUnknown(code)
    return { kind: code.kind, normal: code.normal, repaired: code.repaired, status, ...found }
  }

  // A code of a district that nobody has: its letters may tell that it is elsewhere.
  #ofUnknown ({ kind, normal, outward }) {
    const area = this.#ofArea(outward.match(/^[A-Z]+/)[0])
    return area.status === 'live-elsewhere' ? { ...area, kind, normal } : INVALID
  }

  /** The name of the file that may hold a code, or undefined. It comes from a list of ours, never from what was typed. */
  unitFile ({ outward, sector }) {
    const keys = [sector, outward, outward.match(/^[A-Z]+/)?.[0], '']
    return keys.filter((key) => this.#files.has(key)).map((key) => this.#files.get(key))[0]
  }

  #spot (code) {
    const unit = code.kind === 'unit' ? this.units.get(this.unitFile(code))?.find(code.sector, code.inward.slice(1)) : null
    if (unit) {
      const { found, retired } = unit
      return { found, status: retired ? 'retired' : found.area ? 'live' : 'live-elsewhere' }
    }
    const found = this.sectors.get(code.sector) ?? this.districts.get(code.outward) ?? this.outcodes.get(code.outward)
    if (found?.area) {
      const sure = code.kind === 'sector' ? this.sectors.has(code.sector) : code.kind === 'district'
      return { found, status: sure ? 'live' : 'unknown' }
    }
    return { found: found ?? NOWHERE, status: this.rank(code.outward, '') ? 'live-elsewhere' : 'unknown' }
  }

  // Of the letters alone there is no position, since they go far; it may be in any area of their districts at home.
  #ofArea (letters) {
    if (!this.#inArea(letters, this.outcodes).length && letters !== NORTHERN_IRELAND) return { ...INVALID, normal: letters }
    const others = [...new Set(this.#inArea(letters, this.districts).filter(isHome).flatMap(({ area, others }) => [area, ...others]))]
    return { ...INVALID, kind: 'area', normal: letters, status: others[0] ? 'live' : 'live-elsewhere', others }
  }

  /** The place of the town with this key. */
  town (key, repaired = false) {
    const { name, spot } = this.towns.get(key)
    return { kind: 'place', normal: name, repaired, status: spot.area ? 'live' : 'live-elsewhere', ...spot }
  }
}
