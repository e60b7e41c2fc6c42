// The data files: the manifest always fresh, the rest named by the hash of their content.

const FORMAT = 1
const MANIFEST = 'manifest.json'

/** What went wrong while fetching the data, in words for the person searching. */
export class SearchError extends Error {
  name = 'SearchError'
}

/** Fetches each data file once, and again after a failure. */
export class Data {
  #base
  #files
  #fetched = new Map()

  constructor (base, files) {
    this.#base = base
    this.#files = files
  }

  /** The data files beside the folder base, a URL. */
  static async open (base) {
    const manifest = await fetchJson(new URL(MANIFEST, base), { cache: 'no-cache' })
    if (manifest.format !== FORMAT) {
      throw new SearchError('The search of this page is out of date. Reload the page to use the new one.')
    }
    return new Data(base, manifest.files)
  }

  /** The content of the file with this name. */
  get (name) {
    if (!this.#fetched.has(name)) {
      const content = fetchJson(new URL(this.#files[name], this.#base))
      content.catch(() => this.#fetched.delete(name))
      this.#fetched.set(name, content)
    }
    return this.#fetched.get(name)
  }
}

async function fetchJson (url, options) {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...options })
    if (!response.ok) throw new Error(`${response.status} for ${url}`)
    return await response.json()
  } catch (error) {
    throw new SearchError('The search could not be loaded. Check your connection and try again.', { cause: error })
  }
}
