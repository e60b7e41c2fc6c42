// The words of the index, of which a query needs no more than the shards it names. The twin of search/words.py.

import { Foreign } from './languages.js'
import { Rows, shardOf, shardsOf } from './lexicon.js'
import { Language, expansions, runOnLengths, understand } from './query.js'

// What the synonyms lead to was checked against the index when it was built.
const EVERYTHING = { has: () => true }

/** The words in the data, fetched as they are needed. */
export class Words {
  #data
  #core
  #settings
  #analyser
  #rows
  #added = new Set()
  #synonyms
  #languages = new Map()
  #foreign = null

  constructor (data, analyser) {
    this.#data = data
    this.#core = data.at('core')
    this.#settings = data.at('settings')
    this.#analyser = analyser
    this.#rows = new Rows(this.#core)
    this.#synonyms = expansions(this.#settings.synonyms, EVERYTHING)
  }

  /** A function that says whether the index or the synonyms have a word of text. */
  async knownFor (text) {
    const language = await this.language(text)
    return (word) => language.known(word)
  }

  /** The query that text is; other languages are fetched when it has a word that ours has not. */
  async understand (text) {
    const language = await this.language(text)
    let strange = false
    language.foreign = () => {
      strange = true
      return this.#foreign ?? new Foreign()
    }
    const query = understand(text, language)
    if (!strange || this.#foreign) return query
    this.#foreign = new Foreign(await this.#data.get('languages'))
    return understand(text, language)
  }

  /** How text is understood: with the words of the shards that it names, so that no order of queries matters. */
  async language (text) {
    const numbers = [...this.#named(this.#analyser.pairs(text))].sort((a, b) => a - b)
    const key = numbers.join()
    if (!this.#languages.has(key)) this.#languages.set(key, await this.#languageOf(numbers))
    return this.#languages.get(key)
  }

  /** The rows of the shards of terms, and of whatever was fetched before. */
  async rowsOf (terms) {
    const numbers = [...new Set(terms.map((term) => shardOf(term, this.#core)))]
    const shards = await this.#shards(numbers)
    numbers.forEach((number, place) => {
      if (!this.#added.has(number)) this.#rows.add(shards[place])
      this.#added.add(number)
    })
    return this.#rows
  }

  #named (pairs) {
    const words = pairs.flatMap(({ word, term }) => [word, term])
    // "DSPL 2" may be one word.
    const joined = pairs.slice(1).flatMap(({ term }, place) => (/^\p{Nd}+$/u.test(term) ? [pairs[place].term + term] : []))
    const last = pairs.at(-1)?.word ?? ''
    const weights = this.#settings.weights.words
    const begun = last.length >= weights.prefix_letters ? shardsOf(last, runOnLengths(last, weights).from, this.#core) : []
    return new Set([...[...words, ...joined].map((word) => shardOf(word, this.#core)), ...begun])
  }

  async #languageOf (numbers) {
    const rows = new Rows(this.#core)
    for (const shard of await this.#shards(numbers)) rows.add(shard)
    let vocabulary = null
    return new Language({
      analyser: this.#analyser,
      terms: rows.terms,
      settings: this.#settings,
      synonyms: this.#synonyms,
      vocabulary: () => (vocabulary ??= rows.vocabulary())
    })
  }

  #shards (numbers) {
    return Promise.all(numbers.map((number) => this.#data.get(`words.${number}`)))
  }
}
