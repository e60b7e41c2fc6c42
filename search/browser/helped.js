// Urgent help for a phrase of crisis of which the last word is only begun: "missing chi". Whoever chose something else then would never
// see the help of the whole. Nothing but suggestions is half typed, so this has no twin.

import { once, sortedOf } from './base.js'

// Letters of the last word, and of one that stands alone, which is more often another. Of a word that is a key fewer begin too many of
// these, and most of its stem must be there ("selfh"): the phrases are not small.
const BEGUN = 2
const ALONE = 5
const RARE = 3
const MOST = 0.6

const crisisModule = once(() => import('./crisis.js'))

/** The help for the words typed, of which the last is a beginning, or null; known(word): it is no slip. */
export async function helpBegun (typed, known, data, analyser) {
  const last = typed.at(-1)
  if (last.length < (typed.length < 2 ? ALONE : BEGUN) || !analyser.terms(last).length) return null
  if (!mayBegin(last, typed.slice(0, -1), await data.get('settings'), analyser)) return null
  const [{ Crisis }] = await Promise.all([crisisModule(), data.get('crisis')])
  const crisis = await data.made('crisis', (content) => new Crisis(content, analyser))
  return crisis.help[crisis.helpFor(typed.join(' '), known, [], last)] ?? null
}

// Whether a phrase may have been begun: its key has only words that are there, and such as last may become.
function mayBegin (last, before, { crisis }, analyser) {
  const terms = new Set(before.map((word) => analyser.term(word)))
  const begins = (word, term) => last.length >= Math.max(RARE, term.length * MOST) && [word, term].some((begun) => begun.startsWith(last))
  const may = (word, term) => terms.has(term) || begins(word, term)
  return sortedOf(crisis).some((key) => key.split(' ').every((word) => may(word, analyser.term(word))))
}
