// Opens the tables of places when there is something to look up, and the one of all Britain only when that is
// not enough. Only this module knows that the tables come over the network.

import { split } from './analysis.js'
import { find, tokensOf } from './finder.js'
import { Gazetteer } from './places.js'

/** The gazetteer, fetched as far as it is needed. */
export class Atlas {
  #data
  #placeWords
  #local = null
  #outcodes = null
  #gazetteer = null

  constructor (data, placeWords) {
    this.#data = data
    this.#placeWords = new Set(placeWords)
  }

  /** The middle of each area, metres; only once a place has been read. */
  get middles () {
    return this.#gazetteer.middles
  }

  /** What text, typed into a box for a place, means. */
  async read (text) {
    await this.#openLocal()
    const place = this.#gazetteer.read(text)
    if (!mayNeedOutcodes(text, place)) return place
    await this.#openOutcodes()
    return this.#gazetteer.read(text)
  }

  /** The place in a free query: { place, rest, name }. known(word) says whether the index has a word. */
  async find (q, known) {
    if (!this.#mayHoldPlace(q, known)) return { place: null, rest: tokensOf(q).join(' '), name: '' }
    await this.#openLocal()
    const codes = tokensOf(q).filter((token) => /\d/.test(token))
    const found = find(this.#gazetteer, q, known)
    if (!codes.length || (codes.length === 1 && found.place && !mayNeedOutcodes(codes[0], found.place))) return found
    await this.#openOutcodes()
    return find(this.#gazetteer, q, known)
  }

  // Cheap, and never "no" where there is a place: a code, the first word of a name, or a word nobody knows.
  #mayHoldPlace (q, known) {
    const words = split(q).map((word) => (word === 'saint' ? 'st' : word))
    return words.some((word) => this.#placeWords.has(word) || /\d/.test(word) || (word.length > 5 && !known(word)))
  }

  async #openLocal () {
    this.#local ??= await this.#data.get('places')
    this.#gazetteer ??= new Gazetteer(this.#local, this.#outcodes)
  }

  async #openOutcodes () {
    if (this.#outcodes) return
    this.#outcodes = await this.#data.get('outcodes')
    this.#gazetteer = new Gazetteer(this.#local, this.#outcodes)
  }
}

// A whole code of the county or near it needs no list of all Britain's; whatever is shorter, changed or far does.
function mayNeedOutcodes (text, place) {
  if (!/\d/.test(text) && place.kind === 'place') return false
  const home = place.kind === 'unit' || place.kind === 'district'
  return !(home && !place.repaired && place.east !== null) && place.kind !== 'special'
}
