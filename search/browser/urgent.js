// Whether a query may have words of crisis: those themselves are fetched only then. The twin of urgency in search/urgent_keys.py, which
// gives the reasons, and makes the keys so that none is missed.

import { sortedOf, split } from './base.js'
import { allowed, distance } from './distance.js'

const ENDINGS = ['', 'e', 's', 'es', 'ed', 'ing']

/** Whether word may be a slip of wanted, of which most letters may be wrong. */
export function isSlip (word, wanted, most = allowed(wanted)) {
  return word[0] === wanted[0] && distance(word, wanted, most) <= most
}

// The word of a key and what else may be of its stem: made when a word is first asked for that may be a slip.
function formsOf ({ wanted, term }) {
  const stems = term.length > 2 ? [term, wanted.replace(/(ing|ed|e?s)$/, '')] : []
  return [...new Set([wanted, ...stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending))])]
}

/** A function that says whether text may have words of crisis; keys are those of the settings. known(word): it is no slip. */
export function urgency (keys, analyser) {
  // Of each word of a key its stem.
  const all = sortedOf(keys).map((key) => key.split(' ').map((wanted) => ({ wanted, term: analyser.term(wanted) })))
  return (text, known) => {
    const words = split(text)
    const terms = words.map((word) => analyser.term(word))
    const strange = words.filter((word) => !known(word))
    const has = (one) => terms.includes(one.term) || strange.some((word) =>
      (one.forms ??= formsOf(one)).some((form) => isSlip(word, form) || (form.length > 2 && word.includes(form))) ||
      (one.term.length > 5 && [-2, -1, 0, 1, 2].some((more) => isSlip(word.slice(0, one.term.length + more), one.term))))
    // Other scripts, signs and numbers to ring have no keys.
    return /[^\0-\u024f\u2010-\u2027]|(\d[ .-]*){6}/.test(text) || all.some((key) => key.every(has))
  }
}
