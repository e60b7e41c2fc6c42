// The words of the index, of which a query needs no more than the shards it names. The twin of search/words.py.

import { ageIn } from './ages.js'
import { Rows, shardOf, shardsAlike, shardsBegun, vocabularyOf } from './lexicon.js'
import { addGroups } from './meanings.js'
import { Language, runOnLengths, understand } from './query.js'
import { named } from './texts.js'

// Files of words of other languages.
const LANGUAGE_SHARDS = 128

// The most shards that are fetched for what a half typed word may become.
const MOST_BEGUN = 10
// Ways to understand words that are kept: one for each set of shards that was asked for.
const MOST_KEPT = 8

// Stands in for guessing.js: a word that nobody knows stays as it is.
const NO_GUESS = {
  runOn: (pair) => pair,
  corrected: (pairs, strange) => ({ better: pairs, corrections: [], unknown: [...strange] }),
  foreign: () => ({ phrases: new Map(), longest: 1, tongueOf: () => null })
}

/** The words in the data, fetched as they are needed. */
export class Words {
  /** What documents are called, by number, as far as their names came with words. */
  names = new Map()
  #data
  #core
  #settings
  #analyser
  #guessing
  #rows
  #shards = new Map()
  #languages = new Map()
  #foreign = new Map()

  /** guessing() fetches the module of that name: see guessing.js. */
  constructor (data, { core, settings }, analyser, guessing) {
    this.#data = data
    this.#core = core
    this.#settings = settings
    this.#analyser = analyser
    this.#guessing = guessing
    this.#rows = new Rows(core)
  }

  /** A function that says whether the index or the synonyms have a word of text. */
  async knownFor (text, whole = false) {
    const language = await this.language(text, whole)
    return (word) => language.known(word)
  }

  /** Fetch what understanding text will need, and say that it is unusual, unless its strange words are all among places. */
  async expect (text, whole, places, unusual) {
    const query = whole ? {} : understand(text, await this.language(text))
    // A word with a digit may be half of a postcode, and is never corrected.
    if (![...query.strange ?? []].some((word) => !/\d/.test(word) && !places.has(word))) return
    unusual()
    await this.#guess(this.#named(text), query)
  }

  /** The query that text is; other languages, and what slips may mean, are fetched when it has a word that ours has not. */
  async understand (text, whole = false) {
    const language = await this.language(text, whole)
    const query = understand(text, language)
    if (!query.strange) return query
    // While somebody types nothing is fetched for what is only half of a word.
    return understand(text, language, whole ? { ...NO_GUESS, wider: () => language } : await this.#guess(this.#named(text), query))
  }

  /** Up to three words that may be meant by each of words, which nobody knows. */
  async suggested (words) {
    const { suggested } = await this.#guessing()
    const near = await Promise.all(words.map(async (word) => {
      const numbers = this.#wider(this.#named(word), [word])
      await this.#fetched(numbers)
      return suggested(word, this.#languageOf(numbers).vocabulary())
    }))
    return [...new Set(near.flat())]
  }

  /**
   * How text is understood: with the words of the shards that it names, so that no order of queries matters. With whole,
   * for text that is being typed, these are also what its last word may become, if they are few.
   */
  async language (text, whole = false) {
    const numbers = this.#named(text, whole)
    await this.#fetched(numbers)
    return this.#languageOf(numbers)
  }

  /** The rows of the terms, and of whatever was fetched before. */
  async rowsOf (terms) {
    await this.#fetched([...new Set(this.#homes(terms))])
    return this.#rows
  }

  get #further () {
    return this.#settings.weights.words.further
  }

  #named (text, whole) {
    const pairs = this.#analyser.pairs(ageIn(text).words)
    const begun = whole && pairs.length ? this.#begun(pairs.at(-1).word) : []
    return sorted([...this.#homes(pairs.map(({ term }) => term)), ...begun])
  }

  #homes (terms) {
    return terms.map((term) => shardOf(term, this.#core))
  }

  // The shards of what word, half typed, may become, or runs on from.
  #begun (word) {
    const weights = this.#settings.weights.words
    if (word.length < weights.prefix_letters) return []
    // "p" may be on its way to "ph", which sounds otherwise.
    const begun = [word, ...(word.endsWith('p') ? [`${word}h`] : [])].flatMap((one) => shardsBegun(one, this.#core))
    for (let length = runOnLengths(word, weights).from; length < word.length; length++) begun.push(shardOf(word.slice(0, length), this.#core))
    return new Set(begun).size > MOST_BEGUN ? [] : begun
  }

  #wider (numbers, words, joined = []) {
    return sorted([...numbers, ...words.flatMap((word) => shardsAlike(word, this.#core)), ...this.#homes(joined)])
  }

  async #guess (numbers, { strange, joined }) {
    const wide = (words, beside) => this.#wider(numbers, [...words], beside)
    const foreign = (words) => sorted([...words].map((word) => languageShard(this.#analyser.term(word))))
    const [guessing] = await Promise.all([this.#guessing(), this.#speak(foreign(strange)), this.#fetched(wide(strange, joined))])
    return {
      ...guessing,
      foreign: (words) => new guessing.Foreign(foreign(words).map((number) => this.#foreign.get(number)), this.#further),
      wider: (words, beside) => this.#languageOf(wide(words, beside))
    }
  }

  async #speak (numbers) {
    await Promise.all(numbers.map(async (number) => {
      const shard = await this.#data.get(`languages.${number}`)
      if (this.#foreign.has(number)) return
      this.#rows.add(shard.rows)
      this.#foreign.set(number, shard)
    }))
  }

  #languageOf (numbers) {
    const key = numbers.join()
    const language = this.#languages.get(key) ?? this.#made(numbers)
    this.#languages.delete(key)
    this.#languages.set(key, language)
    if (this.#languages.size > MOST_KEPT) this.#languages.delete(this.#languages.keys().next().value)
    return language
  }

  #made (numbers) {
    const shards = numbers.map((number) => this.#shards.get(number))
    const words = shards.flatMap((shard) => shard.words)
    // A word may be in the shards of two.
    const terms = [...new Set(words.map(([term]) => term))].sort()
    const meanings = new Map()
    for (const shard of shards) addGroups(meanings, shard.meanings, this.#further)
    const others = [...[...meanings.keys()], ...shards.map(({ known }) => known)].flatMap((text) => text.split(' '))
    let vocabulary = null
    return new Language({
      analyser: this.#analyser,
      terms,
      settings: this.#settings,
      meanings,
      knownTerms: new Set([...terms, ...others]),
      vocabulary: () => (vocabulary ??= vocabularyOf(words))
    })
  }

  async #fetched (numbers) {
    const shards = await Promise.all(numbers.map((number) => this.#shards.get(number) ?? this.#data.get(`words.${number}`)))
    numbers.forEach((number, place) => {
      if (!this.#shards.has(number)) this.#shards.set(number, this.#opened(shards[place], number))
    })
  }

  #opened (shard, number) {
    const words = this.#rows.add(shard)
    for (const [document, name] of named(shard.names, this.#settings.url)) this.names.set(document, name)
    this.#data.forget(`words.${number}`)
    return { words, meanings: shard.meanings, known: shard.known }
  }
}

function languageShard (term) {
  return [...term].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % LANGUAGE_SHARDS
}

function sorted (numbers) {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
