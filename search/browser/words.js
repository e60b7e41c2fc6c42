// The words of the index, of which a query needs no more than the shards it names. The twin of search/words.py.

import { ageIn } from './ages.js'
import { Foreign } from './languages.js'
import { Rows, shardOf, shardsOf } from './lexicon.js'
import { addGroups } from './meanings.js'
import { Language, runOnLengths, understand } from './query.js'
import { named } from './texts.js'

// Shards that a search fetches for what its last word may be the beginning of: a search is for whole words.
const MOST_BEGUN = 3

/** The words in the data, fetched as they are needed. */
export class Words {
  /** What documents are called, by number, as far as their names came with words. */
  names = new Map()
  #data
  #core
  #settings
  #analyser
  #rows
  #added = new Set()
  #languages = new Map()
  #foreign = null

  constructor (data, { core, settings }, analyser) {
    this.#data = data
    this.#core = core
    this.#settings = settings
    this.#analyser = analyser
    this.#rows = new Rows(core)
  }

  /** A function that says whether the index or the synonyms have a word of text. */
  async knownFor (text, whole = false) {
    const language = await this.language(text, whole)
    return (word) => language.known(word)
  }

  /** The query that text is; other languages are fetched when it has a word that ours has not. */
  async understand (text, whole = false) {
    const language = await this.language(text, whole)
    let strange = false
    language.foreign = () => {
      strange = true
      return this.#foreign ?? new Foreign()
    }
    const query = understand(text, language)
    if (!strange || this.#foreign) return query
    const data = await this.#data.get('languages')
    if (data.rows.terms) this.#rows.add(data.rows)
    this.#foreign = new Foreign(data, this.#further)
    return understand(text, language)
  }

  /**
   * How text is understood: with the words of the shards that it names, so that no order of queries matters. With whole,
   * for text that is being typed, these are all that its last word may become, however many.
   */
  async language (text, whole = false) {
    const numbers = this.#named(text, whole)
    const key = numbers.join()
    if (!this.#languages.has(key)) this.#languages.set(key, await this.#languageOf(numbers))
    return this.#languages.get(key)
  }

  /** The rows of the terms, and of whatever was fetched before. */
  async rowsOf (terms) {
    await this.#shards([...new Set(terms.map((term) => shardOf(term, this.#core)))])
    return this.#rows
  }

  get #further () {
    return this.#settings.weights.words.further
  }

  #named (text, whole) {
    const pairs = this.#analyser.pairs(ageIn(text).words)
    const words = pairs.flatMap(({ word, term }) => [word, term])
    // "DSPL 2" and "foot ball" may be one word.
    const joined = pairs.slice(1).map(({ word }, place) => pairs[place].word + word)
    const last = pairs.at(-1)?.word ?? ''
    const weights = this.#settings.weights.words
    const from = whole ? runOnLengths(last, weights).from : last.length
    const begun = last.length >= weights.prefix_letters ? [...shardsOf(last, from, this.#core)] : []
    const few = whole || begun.length <= MOST_BEGUN ? begun : []
    // In one file the first shard also has all names, which even a search without words shows.
    const first = this.#core.firsts.length === 1 ? [0] : []
    const numbers = new Set([...first, ...[...words, ...joined].map((word) => shardOf(word, this.#core)), ...few])
    return [...numbers].sort((a, b) => a - b)
  }

  async #languageOf (numbers) {
    const shards = await this.#shards(numbers)
    const rows = new Rows(this.#core)
    const meanings = new Map()
    for (const shard of shards) {
      rows.add(shard)
      addGroups(meanings, shard.meanings, this.#further, this.#core.firsts.length > 1)
    }
    const others = [...[...meanings.keys()], ...shards.map(({ known }) => known)].flatMap((text) => text.split(' '))
    let vocabulary = null
    return new Language({
      analyser: this.#analyser,
      terms: rows.terms,
      settings: this.#settings,
      meanings,
      knownTerms: new Set([...rows.terms, ...others]),
      vocabulary: () => (vocabulary ??= rows.vocabulary())
    })
  }

  async #shards (numbers) {
    const shards = await Promise.all(numbers.map((number) => this.#data.get(`words.${number}`)))
    numbers.forEach((number, place) => {
      if (this.#added.has(number)) return
      this.#added.add(number)
      this.#rows.add(shards[place])
      for (const [document, name] of named(shards[place].names, this.#settings.url)) this.names.set(document, name)
    })
    return shards
  }
}
