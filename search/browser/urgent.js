// Whether a query may have words of crisis: those themselves are fetched only then.

import { sortedOf, split } from './base.js'
import { allowed, distance } from './distance.js'

// Whether text has letters of another script than ours.
function isOfOtherScript (text) {
  return split(text).some((word) => /[^ -~]/.test(word))
}

/** Whether word may be a slip of wanted, of which most letters may be wrong. */
export function isSlip (word, wanted, most = allowed(wanted)) {
  return word[0] === wanted[0] && distance(word, wanted, most) <= most
}

/** A function that says whether text may have words of crisis; keys are those of the settings. known(word): it is no slip. */
export function urgency (keys, analyser) {
  const all = sortedOf(keys).map((key) => key.split(' ').map((wanted) => ({ wanted, term: analyser.term(wanted) })))
  return (text, known) => {
    const words = split(text)
    const terms = new Set(words.map((word) => analyser.term(word)))
    const strange = words.filter((word) => !known(word))
    // A slip of one form may be near to the stem only, and words that are run together hold it: "iwanttodie".
    const like = (word, wanted, term) => isSlip(word, wanted) || isSlip(word, term) || (term.length > 2 && word.includes(term))
    const has = ({ wanted, term }) => terms.has(term) || strange.some((word) => like(word, wanted, term))
    return isOfOtherScript(text) || all.some((key) => key.every(has))
  }
}
