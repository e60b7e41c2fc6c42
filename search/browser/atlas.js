// Opens the tables of places when there is something to look up, and the one of all Britain only when that is
// not enough. Only this module knows that the tables come over the network.

import { find } from './finder.js'
import { parted, spans } from './names.js'
import { Gazetteer } from './places.js'
import { box, isMixed, mayHaveCode, tokensOf } from './base.js'

const ANY_CODE = '1'
// A whole postcode with a space behind each letter and digit, as people spell it.
const SPELT = /\b([a-z] ){1,2}\d ([a-z\d] )?\d [a-z] [a-z]\b/gi
const postcodes = () => import('./postcodes.js')

/** The gazetteer, fetched as far as it is needed. */
export class Atlas {
  #data
  #tables = {}
  #units = new Map()
  #gazetteer = null

  constructor (data) {
    this.#data = data
  }

  /** The middle of each area, metres; only once a place has been read. */
  get middles () {
    return this.#gazetteer.middles
  }

  /** What text, typed into a box for a place, means; lost is what went wrong, if the file that says more of a postcode did not load. */
  async read (text) {
    const [{ read }] = await Promise.all([box(), this.#openLocal(text)])
    const place = () => read(this.#gazetteer, text)
    // A code may stand in an address with a town, which tells more than a part of a code.
    if (!this.#gazetteer.isCode(text) && !mayNeedMore(text, place())) await this.#open(['towns'])
    if (mayNeedMore(text, place())) await this.#openAll()
    const lost = await this.#openUnitsOf(place())
    return { ...place(), ...lost }
  }

  /**
   * Fetch what reading text, perhaps half typed, will need: call it when the place box gets the focus, and as it is
   * typed in. The request then tells nobody when somebody searched. Never fails; reading the place will say what is wrong.
   */
  async prefetch (text = '') {
    try {
      await this.#openLocal(text)
      await this.#openUnits(text)
    } catch {
      // Offline for a moment, perhaps; all of it is tried again when it is needed.
    }
  }

  /** The postcode nearest to { latitude, longitude } in degrees, its sector without a table, its outward code elsewhere, '' where we know none. */
  async codeAt (position) {
    const { codeAt } = await postcodes()
    return codeAt(position, async (sectors) => {
      await (sectors?.length ? Promise.all(sectors.map((sector) => this.#openUnits(sector))) : sectors ? this.#openAll() : this.#openLocal(ANY_CODE))
      return this.#gazetteer
    })
  }

  /**
   * The place in what was typed, a free query: { place, rest, name }. known(word) says whether the index has a word; spaced is whether q may have a code
   * in pieces; parts are those of the data with its one code, or with the towns that its words tell of, if none of them can be a slip
   * of another.
   */
  async find (typed, known, spaced, parts = []) {
    const q = typed.replace(SPELT, (code) => code.replaceAll(' ', ''))
    // A code, or the letters of one and nothing else.
    const coded = spaced || tokensOf(q).some(isMixed) || q.trim().length < 3
    // "dspl2 stevenage" has the look of a code, but the parts are those of towns.
    if (parts.length && coded === parts[0].startsWith('texts.c')) {
      const some = await this.#some(parts, coded)
      const found = find(some, q, known)
      if (!coded) return found
      if (!leaves(q, found)) return this.#whole(some, q, known)
    }
    await this.#openLocal(coded ? ANY_CODE : '')
    const found = find(this.#gazetteer, q, known)
    if (!coded) return found
    if (leaves(q, found)) await this.#openAll()
    return this.#whole(this.#gazetteer, q, known)
  }

  // A gazetteer with no more than some towns, or some sectors.
  async #some (parts, coded) {
    const [contents] = await Promise.all([Promise.all(parts.map((part) => this.#data.get(part))), this.#open([])])
    const some = new Gazetteer({ ...this.#tables, ...(coded ? { sectors: contents[0] } : { some: contents }) })
    some.units = this.#units
    return some
  }

  // What find() gives once the file with the postcode that is found is there.
  async #whole (gazetteer, q, known) {
    const lost = await this.#openUnitsOf(find(gazetteer, q, known).place, gazetteer)
    const found = find(gazetteer, q, known)
    return lost ? { ...found, place: { ...found.place, ...lost } } : found
  }

  // For a text that may have a code the sectors and districts; it may need no towns.
  #openLocal (text) {
    return this.#open([mayHaveCode(text) ? 'sectors' : 'towns'])
  }

  #openAll () {
    return this.#open(['sectors', 'towns', 'outcodes'])
  }

  async #open (names) {
    const missing = ['places', ...names].filter((name) => !this.#tables[name])
    if (!missing.length) return
    const contents = await Promise.all(missing.map((part) => this.#data.get(part)))
    missing.forEach((name, place) => (this.#tables[name] = contents[place]))
    this.#gazetteer = new Gazetteer(this.#tables)
    this.#gazetteer.units = this.#units
  }

  async #openUnitsOf (place, gazetteer) {
    return place?.kind === 'unit' ? this.#openUnits(place.normal, gazetteer) : undefined
  }

  // The file that may hold a code: { lost } if it did not load. Without it a postcode is placed by its sector, which is better than no answer.
  async #openUnits (text, gazetteer = this.#gazetteer) {
    const code = gazetteer.parse(text)
    const name = code && gazetteer.unitFile(code)
    if (!name || this.#units.has(name)) return undefined
    try {
      const [{ Units }, content] = await Promise.all([postcodes(), this.#data.get(name)])
      this.#units.set(name, new Units(content))
      return undefined
    } catch (lost) {
      // It is asked for again with the next place.
      return { lost }
    }
  }
}

// Whether what was found in q leaves something that other tables may know.
function leaves (q, { place, rest, more }) {
  return spans(parted(q))[1] || tokensOf(rest).some(isMixed) || more || !place || mayNeedMore(q, place)
}

// A whole code of the county or near it needs no towns and no list of all Britain's codes; whatever is shorter, changed or far does.
function mayNeedMore (text, place) {
  if (!/\d/.test(text) && place.kind === 'place') return false
  const home = place.kind === 'unit' || place.kind === 'district' || (place.kind === 'sector' && place.status === 'live')
  return !(home && !place.repaired && place.east !== null) && place.kind !== 'special'
}
