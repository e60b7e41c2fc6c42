// The words of the index, of which a query needs no more than the shards it names. The twin of search/words.py.

import { foreign, languageShard, pairsOf, readAges, shardOf, shardsAlike, split } from './base.js'
import { distance } from './distance.js'
import { Rows } from './lexicon.js'
import { numberOf, phrasesOf } from './meanings.js'
import { NO_GUESS, unknown } from './modules.js'
import { begunShards, opened } from './opened.js'
import { Language, understand } from './query.js'
import { Names } from './texts.js'
import { betOf, keyOf, namesOf } from './whole.js'

// Letters of a word that is being typed from which on it may be a slip: the shards of later ones would be the same.
const HALF = 6
// One strange word is rather a slip; two of them, or letters that English has not, are rather of another language.
const SLIP = /^[a-z]+$/
// Letters that a word which is suggested begins with, or else nearly so.
const BEGINNING = 4
// Synonyms whose readings share a file.
const GROUPS = 8
// Where the rows of a shard of another language are.
const ROWS = 5

/** The words in the data, fetched as they are needed. */
export class Words {
  /** What documents are called, as far as their names came with words. */
  names
  #data
  #core
  #rows
  #shards = new Map()
  #foreign = new Map()
  #last = {}
  #given

  constructor (data, core, settings) {
    this.names = new Names(settings.url)
    this.#data = data
    this.#core = core
    this.#rows = new Rows(core)
    this.#given = { analyser: core.analyser, weights: settings.weights.words }
  }

  /** A function that says whether the index or the synonyms have a word of text. */
  async knownFor (text, whole = false) {
    const language = await this.language(text, whole)
    return (word) => language.known(word)
  }

  /** Fetch what understanding text will need, and say that it is unusual, unless its strange words are all among places. */
  async expect (text, whole, places, unusual) {
    const query = whole ? {} : await this.#read(text, whole)
    if (query.corrections?.length) return unusual()
    if (![...query.strange ?? []].some((word) => !places.has(word))) return
    unusual()
    await this.#guess(this.#named(text), query)
  }

  /** The query that text is; other languages, and what slips may mean, are fetched when it has a word that ours has not. */
  async understand (text, whole, placed) {
    const query = await this.#read(text, whole, placed)
    if (!query.strange) return query
    const language = await this.language(text, whole)
    // While somebody types nothing is fetched for what is only the beginning of a word.
    const last = split(text).at(-1)
    const half = whole && query.strange.size === 1 && query.strange.has(last) && last.length < HALF
    if (half) return understand(text, language, { ...NO_GUESS, wider: () => language }, placed)
    const numbers = this.#named(text, whole)
    const guess = await this.#guess(numbers, query)
    let found = understand(text, language, guess, placed)
    if (found.strange) found = understand(text, language, await this.#guess(numbers, query, true), placed)
    return whole ? found : guess.halfTyped(found, last, () => this.understand(text, true, placed))
  }

  /** Words that may be suggested for word, which nobody knows: what it may be a slip of, and what begins alike. */
  async near (word) {
    await readAges(word)
    const begun = begunShards(word.slice(0, BEGINNING), this.#core, this.#given.weights)
    return [...this.#languageOf(await this.#around([...this.#named(word), ...begun], [word])).vocabulary().keys()]
  }

  /**
   * How text is understood: with the words of the shards that it names, so that no order of queries matters. With whole,
   * for text that is being typed, these are also what its last word may become, if they are few.
   */
  async language (text, whole = false) {
    await readAges(text)
    // A search asks several times.
    const key = `${whole} ${text}`
    if (this.#last.key !== key) {
      const numbers = this.#named(text, whole)
      await this.#fetched(numbers)
      this.#last = { key, language: this.#languageOf(numbers) }
    }
    return this.#last.language
  }

  /** The rows of the terms, and of whatever was fetched before. */
  async rowsOf (terms) {
    // What has a digit may be of a postcode, which no file that is asked for may tell.
    await this.#fetched(sorted(this.#homes(terms.filter((term) => !this.#rows.has(term) && !/[0-9]/.test(term)))))
    return this.#rows
  }

  /** The documents of which all that was typed, or all that was understood of it, is a name: a Map to whether it is the title. */
  async wholeNames (text, units, whole) {
    const { shards, analyser } = await this.language(text, whole)
    const said = [units.flatMap(({ terms }) => terms), analyser.terms(text)].map(keyOf)
    return new Map(said.flatMap((key) => shards.flatMap((shard) => namesOf(shard.whole, key))))
  }

  /** The document that editors chose for what was understood, if they did. It lies in the shard of one of its terms. */
  bestBet (units) {
    const terms = units.flatMap(({ terms }) => terms)
    return terms.flatMap((term) => namesOf(this.#shards.get(shardOf(term, this.#core))?.whole, betOf(terms)))[0]?.[0]
  }

  /** Fetch what the words of units may also be called. */
  async read (units) {
    await Promise.all(units.flatMap(({ meanings }) => meanings).map(async (meaning) => {
      const number = numberOf(meaning.name)
      meaning.readings ??= phrasesOf((await this.#data.get(`texts.m${Math.floor(number / GROUPS)}`))[number % GROUPS])
    }))
  }

  // What the shards that text names make of it, worked out once: a search asks twice.
  async #read (text, whole, placed) {
    const language = await this.language(text, whole)
    return placed ? understand(text, language, null, placed) : (language.query ??= understand(text, language))
  }

  get #further () {
    return this.#given.weights.further
  }

  #named (text, whole) {
    const pairs = pairsOf(text, this.#core)
    const begun = whole && pairs.length ? begunShards(pairs.at(-1).word, this.#core, this.#given.weights) : []
    return sorted([...this.#homes(pairs.map(({ term }) => term)), ...begun])
  }

  #homes (terms) {
    return terms.map((term) => shardOf(term, this.#core))
  }

  // The shards of what words, which nobody knows, may be slips of. Some of these name others that may be meant: see missed.py.
  #wider (numbers, words, joined = []) {
    return sorted([...numbers, ...words.flatMap((word) => shardsAlike(word, this.#core)), ...this.#homes(joined)])
  }

  #missed (numbers, words) {
    const common = numbers.flatMap((number) => this.#shards.get(number).missed)
    return this.#homes(common.filter((one) => words.some((word) => distance(word, one, 1) <= 1)).map((word) => this.#core.analyser.term(word)))
  }

  async #around (numbers, words, joined) {
    const near = this.#wider(numbers, words, joined)
    // What the shards at hand name comes with the others, or it would come after them.
    await this.#fetched(sorted([...near, ...this.#missed(numbers.filter((number) => this.#shards.has(number)), words)]))
    const all = sorted([...near, ...this.#missed(near, words)])
    await this.#fetched(all)
    return all
  }

  // The many files of what the strange words may be slips of wait until it is known that they are no words of another language, if that is
  // likelier; else what reads these does. With all there is both.
  async #guess (numbers, { strange, joined }, all) {
    const likely = SLIP.test([...strange])
    const slips = all || likely
    const spoken = (words) => sorted([...words].map((word) => languageShard(this.#core.analyser.term(word))))
    const [guess] = await Promise.all([all || !likely ? foreign() : unknown(), this.#speak(spoken(strange)), slips && this.#around(numbers, [...strange], joined)])
    return {
      ...guess,
      foreign: (words) => new guess.Foreign(spoken(words).map((number) => this.#foreign.get(number)), this.#further),
      wider: (words, beside) => {
        if (!slips) return
        const near = this.#wider(numbers, [...words], beside)
        return this.#languageOf(sorted([...near, ...this.#missed(near, [...words])]))
      }
    }
  }

  async #speak (numbers) {
    await Promise.all(numbers.map(async (number) => {
      const shard = await this.#data.get(`languages.${number}`)
      if (this.#foreign.has(number)) return
      this.#rows.add(shard[ROWS])
      this.#foreign.set(number, shard)
    }))
  }

  #languageOf (numbers) {
    return new Language(numbers.map((number) => this.#shards.get(number)), this.#given)
  }

  async #fetched (numbers) {
    const missing = numbers.filter((number) => !this.#shards.has(number))
    const shards = await Promise.all(missing.map((number) => this.#data.get(`words.${number}`)))
    missing.forEach((number, place) => {
      if (this.#shards.has(number)) return
      this.#shards.set(number, opened(shards[place], this.#rows, this.names, this.#further))
      this.#data.forget(`words.${number}`)
    })
  }
}

function sorted (numbers) {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
