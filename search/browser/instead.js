// What keeps to the words that were typed. A part of the twin of search/guessing.py.

import { split } from './base.js'

// text with the word that folds to typed in double quotes, so that it is taken as it is.
function instead (text, typed) {
  const parts = text.split(/\s+/).filter(Boolean)
  const quoted = parts.map((part) => (split(part).join(' ') === typed ? `"${part}"` : part))
  return [...quoted, ...(quoted.join() === parts.join() ? [`"${typed}"`] : [])].join(' ')
}

/** corrections of q, each with what keeps to the word that was typed. */
export function keeping (q, corrections) {
  return corrections.map(({ typed, word }) => ({ typed, word, instead: instead(q, typed) }))
}
