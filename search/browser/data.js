// The data: some came with the modules, the rest is in files that are named by the hash of their content. All names
// are of one build, so an open page never mixes two.

const FORMAT = 2
const OLD = 'This page is older than the site. Load the page again to search.'
const FAILED = 'The search could not be loaded. Check your connection and try again.'

/** What went wrong while fetching the data, in words for the person searching. */
export class SearchError extends Error {
  name = 'SearchError'
}

/** Fetches each part once, and again after a failure. */
export class Data {
  #base
  #manifest
  #fetched = new Map()

  /** manifest is what the build wrote; its files are beside the folder base, a URL. */
  constructor (manifest, base) {
    if (manifest.format !== FORMAT) throw new SearchError(OLD)
    this.#manifest = manifest
    this.#base = base
  }

  /** A part that came with the modules. */
  at (part) {
    return this.#manifest.parts[part]
  }

  /** The content of a part, wherever it is. */
  get (part) {
    if (!this.#fetched.has(part)) {
      const content = this.#content(part)
      content.catch(() => this.#fetched.delete(part))
      this.#fetched.set(part, content)
    }
    return this.#fetched.get(part)
  }

  async #content (part) {
    if (part in this.#manifest.parts) return this.#manifest.parts[part]
    const { files } = this.#manifest
    const [name, number] = part.split('.')
    return fetchChecked(new URL(files[part] ?? files[name].replace('#', number), this.#base))
  }
}

async function fetchChecked (url) {
  let response
  try {
    response = await fetch(url, { credentials: 'same-origin' })
    // A file that is gone may only be on its way; one that was broken on the way must not come out of the cache.
    if (!response.ok) response = await fetch(url, { credentials: 'same-origin', cache: 'reload' })
    if (response.ok) return checked(new Uint8Array(await response.arrayBuffer()))
  } catch (error) {
    throw new SearchError(FAILED, { cause: error })
  }
  throw new SearchError(response.status === 404 ? OLD : FAILED, { cause: new Error(`${response.status} for ${url}`) })
}

// [content, sum]: the sum is that of the bytes of the content (Adler-32, RFC 1950).
function checked (bytes) {
  const [content, sum] = JSON.parse(new TextDecoder().decode(bytes))
  let [a, b] = [1, 0]
  const end = bytes.lastIndexOf(44)
  for (let place = 1; place < end; place++) b = (b + (a = (a + bytes[place]) % 65521)) % 65521
  if (b * 65536 + a !== sum) throw new Error('the file is not whole')
  return content
}
