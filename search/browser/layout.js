// Which shard has which word. The twin of search/layout.py, which gives the reasons.

const DEPTH = 2
const SLIPS = 6
const WIDE = 3
const CERTAIN = 2
const LAST = '\uffff'
const CLASSES = new Map(['ckqsxz', 'gj', 'mn', 'fv'].flatMap((group) => [...group].map((letter) => [letter, group[0]])))

/** The sound of term without what people get wrong: vowels, h, doubled letters, c for s, m for n. */
export function skeleton (term) {
  const heard = term.replaceAll('ph', 'f').replace(/^(?:p(?=s)|[kg](?=n)|w(?=r))/, '')
  const classed = [...heard].map((letter) => CLASSES.get(letter) ?? letter).join('')
  return classed.replace(/(.)\1+/gu, '$1').replace(/(?<=.)[aeiouyhw]/gu, '').replace(/^[aeiouy]/, 'a')
}

/** The number of the shard that has term. */
export function shardOf (term, core) {
  return shardAt(`${skeleton(term)} ${term}`, core)
}

/** The shards of all terms that begin with word, but those that "p" makes "ph" of. */
export function shardsBegun (word, core) {
  const sounds = skeleton(word)
  return between(sounds, sounds + LAST, core)
}

/** The shards of what word may be a slip of; layout.py says which. */
export function shardsAlike (word, core) {
  const heard = skeleton(word)
  const alike = [sounding(word, core)]
  for (let length = DEPTH; length < heard.length; length++) alike.push(from(`${heard.slice(0, length)} ${word.slice(0, CERTAIN)}`, core))
  for (let at = 0; at < Math.min(SLIPS, word.length); at++) {
    const [before, letter, next, after] = [word.slice(0, at), word[at], word.slice(at + 1, at + 2), word.slice(at + 2)]
    alike.push(sounding(before + next + after, core), sounding(before + next + letter + after, core))
  }
  return alike.flat()
}

function sounding (word, core) {
  const place = `${skeleton(word)} `
  const found = word ? from(place, core) : []
  return found.length > WIDE ? from(place + word[0], core) : found
}

function from (place, core) {
  return between(place, place + LAST, core)
}

function between (from, to, core) {
  const first = shardAt(from, core)
  return Array.from({ length: shardAt(to, core) + 1 - first }, (_, place) => first + place)
}

// The last shard that begins at place or before it, found by halves: there may be thousands.
function shardAt (place, { firsts }) {
  let [from, to] = [0, firsts.length]
  while (to - from > 1) {
    const middle = (from + to) >> 1
    if (firsts[middle] <= place) from = middle
    else to = middle
  }
  return from
}
