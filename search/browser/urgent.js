// Whether a query may have words of crisis: those themselves are fetched only then.

import { sortedOf, split } from './base.js'
import { allowed, distance } from './distance.js'

// Whether text has letters of another script than ours.
function isOfOtherScript (text) {
  return split(text).some((word) => /[^ -~]/.test(word))
}

/** Whether word may be a slip of wanted. */
export function isSlip (word, wanted) {
  const most = allowed(wanted)
  return word[0] === wanted[0] && distance(word, wanted, most) <= most
}

/** A function that says whether text may have words of crisis; keys are those of the settings. known(word): it is no slip. */
export function urgency (keys, analyser) {
  const all = sortedOf(keys).map((key) => key.split(' ').map((wanted) => ({ wanted, term: analyser.term(wanted) })))
  return (text, known) => {
    const words = split(text)
    const terms = new Set(words.map((word) => analyser.term(word)))
    const strange = words.filter((word) => !known(word))
    const has = ({ wanted, term }) => terms.has(term) || strange.some((word) => isSlip(word, wanted))
    return isOfOtherScript(text) || all.some((key) => key.every(has))
  }
}
