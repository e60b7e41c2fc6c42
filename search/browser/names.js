// The words of a text as names of places. The twin of search/names.py, which says more.

import { nearest } from './closest.js'
import { nameKey, tokensOf } from './base.js'
import { STREETS } from './streets.js'
import { slips } from './tokens.js'

const BEFORE = 'near|in|around|at|from|by|to'
export const BEFORE_A_PLACE = BEFORE.split('|')
const NOT_TO = '(?<!(?:to|n he|[tr]ed|nt|ily) )'
const NOW = ['living|live', 'now|currently', '(?<=mov(?:ed|ing) )from .+?(?= to)|from .+?(?= in)'].map((sign) =>
  new RegExp(`^(.*\\b${NOT_TO})(?:${sign}) (?!from )(?:(?:${BEFORE}) )+(.+?) ((?:${BEFORE}) .*)?$`, 'i'))
/** What only leads to a place: "we live in". */
export const LED = new RegExp(`(?:^| )(?:(?:post ?code|${NOT_TO}liv(?:es?|ed|ing))(?: is)?)?(?: ?\\b(?:${BEFORE}|the))*$`, 'i')
const PARTED = /(?<=[a-z]{3}|\d)[/–-](?=[a-z]{3}|[a-z]+\d)/gi

/** The parts of a text that may be places, also those between slashes. */
export function parted (text) {
  return tokensOf(text.replace(PARTED, ' '))
}

/** The parts of words that may tell of a place, [whole, before, part, after]: first where somebody is now, at last all. */
export function spans (words) {
  const text = words.join(' ')
  return [...NOW.map((sign) => sign.exec(`${text} `)).filter(Boolean), [text, '', text]]
}

/** Whether the name before words is that of a street. */
export function isStreet (words) {
  return STREETS.includes(words[0]) && `${words[0]} ${words[1]}` !== 'close to'
}

/** The name of names that name is a slip of, or ''. */
export function nearestName (name, names) {
  const alike = [...names].filter((key) => key[0] === name[0]).sort()
  return nearest(name, alike, { most: slips(name) })[0] ?? ''
}
