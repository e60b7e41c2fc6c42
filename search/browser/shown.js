// What is shown of documents: their names, as far as these came with words, and the rest, which is fetched.

/** Shows documents by number. names are the Names that have come, core that of the data, later() the module of that name: see later.js. */
export class Shown {
  #data
  #names
  #core
  #later

  constructor (data, names, core, later) {
    this.#data = data
    this.#names = names
    this.#core = core
    this.#later = later
  }

  /** The names of numbers, as far as the first that has none yet. */
  names (numbers) {
    const names = numbers.map((number) => this.#names.get(number))
    const unnamed = names.indexOf(undefined)
    return unnamed < 0 ? names : names.slice(0, unnamed)
  }

  /**
   * [hits, text]: the documents of these numbers as ranked shows them once their reasons can be read, and what to wait for until the first has
   * its name. areas() says what areas are called, which is asked after that.
   */
  hits (numbers, ranked, read, areas) {
    const texts = numbers.map((number) => this.#text(number))
    const hits = Promise.all([this.#later(), ranked.near && texts[0]?.then(areas), read, ...texts]).then(([{ hitOf }, labels, , ...found]) => numbers.map((number, place) => (
      hitOf(number, ranked, this.#names.get(number), found[place], this.#core.analyser, labels)
    )))
    // What goes wrong is said by whoever needs it.
    hits.catch(() => {})
    return [hits, texts[0]]
  }

  async #text (number) {
    const size = this.#core.chunk
    const chunk = await this.#data.get(`texts.${Math.floor(number / size)}`)
    if (!this.#names.has(number)) this.#names.add(chunk.names)
    const column = (name) => chunk[name][number % size]
    return { summary: column('summaries'), kind: column('kinds'), labels: column('labels') }
  }
}
