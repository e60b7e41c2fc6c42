// Places: from what a family types to a point on the National Grid and an area. The twin of search/places.py.

import { split } from './analysis.js'
import { MAX_TEXT, parse } from './grammar.js'
import { nearest } from './spelling.js'

const GRID = 50
const LEVELS = { h: 'high', m: 'medium', l: 'low', '': '' }
const LEADING = /^(?:near|nearby|in|around|at|from|by|close to|next to)\s+/
const TRAILING = /\s+(?:hertfordshire|herts|uk|england)$/
const INVALID = { kind: 'invalid', normal: '', repaired: false, status: 'unknown', area: '', east: null, north: null, confidence: '', others: [] }

/** The gazetteer of the data files; outcodes may be left out until they are needed. */
export class Gazetteer {
  constructor (local, outcodes) {
    this.sectors = table(local.sectors)
    this.districts = table(local.districts)
    this.towns = new Map(local.towns.map(([key, name, kind, ...cells]) => [key || nameKey(name), { name, kind, spot: spot(cells) }]))
    this.middles = local.middles
    this.outcodes = table(outcodes?.outcodes ?? [])
  }

  /** What text, typed into a box for a place, means. */
  read (text) {
    if (text.length > MAX_TEXT) return INVALID
    const code = this.parse(text)
    if (code && !code.repaired && !this.#isWord(code)) return this.ofCode(code)
    return this.#ofName(text) ?? (code ? this.ofCode(code) : INVALID)
  }

  /** How real an outward code and the digit after it are: 0 not at all, 3 a sector we know. */
  rank (outward, digit) {
    if (this.sectors.has(`${outward} ${digit}`)) return 3
    if (this.districts.has(outward)) return 2
    return this.outcodes.has(outward) || outward.startsWith('BT') ? 1 : 0
  }

  /** The postcode that text is, or null. */
  parse (text) {
    return parse(text, (outward, digit) => this.rank(outward, digit))
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
    const { found, status } = this.#spot(code)
    return { kind: code.kind, normal: code.normal, repaired: code.repaired, status, ...found }
  }

  #spot (code) {
    const found = this.sectors.get(code.sector) ?? this.districts.get(code.outward) ?? this.outcodes.get(code.outward)
    if (found?.area) {
      const sure = code.kind === 'sector' ? this.sectors.has(code.sector) : code.kind === 'district'
      return { found, status: sure ? 'live' : 'unknown' }
    }
    return { found: found ?? spot([]), status: this.rank(code.outward, '') ? 'live-elsewhere' : 'unknown' }
  }

  #ofArea (letters) {
    const spots = this.#inArea(letters, this.outcodes).filter(({ east }) => east !== null)
    if (!spots.length) return { ...INVALID, normal: letters }
    const here = this.#inArea(letters, this.districts).some(({ area }) => area)
    const mean = (axis) => Math.floor(spots.reduce((sum, found) => sum + found[axis], 0) / spots.length)
    return { ...INVALID, kind: 'area', normal: letters, status: here ? 'live' : 'live-elsewhere', east: mean('east'), north: mean('north') }
  }

  #ofName (text) {
    const name = nameKey(text).replace(TRAILING, '').replace(LEADING, '')
    if (this.towns.has(name)) return this.town(name)
    const near = nearestName(name, this.towns.keys())
    return near ? this.town(near, true) : null
  }

  /** The place of the town with this key. */
  town (key, repaired = false) {
    const { name, spot } = this.towns.get(key)
    return { kind: 'place', normal: name, repaired, status: 'live', ...spot }
  }
}

/** A place name as the tables have it: folded, one space between words, "saint" as "st". */
export function nameKey (text) {
  return split(text).join(' ').replace(/\bsaint\b/g, 'st')
}

/** Kilometres from place to the nearest of points in a straight line, or null if either has no position. */
export function kilometres (place, points) {
  if (place.east === null || place.north === null || !points.length) return null
  return Math.min(...points.map(([e, n]) => Math.sqrt((place.east - e) ** 2 + (place.north - n) ** 2))) / 1000
}

function table (rows) {
  return new Map(rows.map(([key, ...cells]) => [key, spot(cells)]))
}

function spot ([east = null, north = null, area = '', level = '', others = '']) {
  const metres = (value) => (value === null ? null : value * GRID)
  return { area, east: metres(east), north: metres(north), confidence: LEVELS[level], others: others ? others.split(' ') : [] }
}

/** The name of names that name is a slip of, or ''. */
export function nearestName (name, names) {
  const most = name.length < 5 ? 0 : name.length < 8 ? 1 : 2
  const alike = [...names].filter((key) => key[0] === name[0]).sort()
  return nearest(name, alike, { most })[0] ?? ''
}
