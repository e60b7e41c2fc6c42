// The data: a file that every search needs, and others that are fetched when they are needed. Their names hold the hash
// of their content and stand in the page, so an open page never mixes two builds.

const FORMAT = 13
const START = 'start'
const OLD = 'This page is older than the site. Load the page again to search.'
const FAILED = 'The search could not be loaded. Check your connection and try again.'

/** What went wrong while fetching the data, in words for the person searching. */
export class SearchError extends Error {
  name = 'SearchError'
}

/** Fetches each part once, and again after a failure. */
export class Data {
  #base
  #files
  #held
  #fetched = new Map()
  #made = {}

  /** manifest is what the build wrote, with the parts that are in the page, inline; its files are in the folder base, a URL. */
  constructor (manifest, base) {
    if (manifest?.format !== FORMAT) throw new SearchError(OLD)
    this.#files = manifest.files
    this.#held = { ...manifest.inline }
    this.#base = base
  }

  /** The parts that every search needs: { settings, areas, ... }. */
  start () {
    return this.made(START, (content) => Object.assign(this.#held, content))
  }

  /** The content of a part, wherever it is; undefined once something was made of it. */
  get (part) {
    return part in this.#held ? Promise.resolve(this.#held[part]) : this.#file(part)
  }

  /** Begin to fetch parts, as far as they are in files that are known; what goes wrong is said by whoever needs them. */
  expect (parts) {
    for (const part of parts) if (part in this.#held || part.split('.')[0] in this.#files) this.get(part).catch(() => {})
  }

  /** What make makes of the content of a part, once: then the content is kept no longer, and get has none. */
  async made (part, make) {
    const content = await this.get(part)
    this.#made[part] ??= make(content)
    this.forget(part)
    this.#held[part] = undefined
    return this.#made[part]
  }

  /** Keep the content of a file no longer: somebody has made another thing of it. */
  forget (part) {
    this.#fetched.delete(part)
  }

  #file (part) {
    if (!this.#fetched.has(part)) {
      const [name, number] = part.split('.')
      const content = fetchChecked(new URL(this.#files[part] ?? this.#files[name].replace('#', number), this.#base))
      content.catch(() => this.#fetched.delete(part))
      this.#fetched.set(part, content)
    }
    return this.#fetched.get(part)
  }
}

async function fetchChecked (url) {
  let failed
  // A file that is gone may only be on its way; one that was broken on the way must not come out of the cache, now or later.
  for (const cache of ['default', 'reload']) {
    try {
      const response = await fetch(url, { credentials: 'same-origin', cache })
      if (response.ok) return checked(new Uint8Array(await response.arrayBuffer()))
      failed = new SearchError(response.status === 404 ? OLD : FAILED, { cause: new Error(`${response.status} for ${url}`) })
    } catch (cause) {
      failed = new SearchError(FAILED, { cause })
      // Without a connection the next try is that of somebody who asks for it.
      if (cause.name === 'TypeError') break
    }
  }
  throw failed
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
