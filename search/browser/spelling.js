// The word that a misspelt one was meant to be, by sound and by edit distance. The twin of search/spelling.py.

import { distance } from './distance.js'

/** What one wrong letter costs in meant; slips that people make more often cost less. */
export const LETTER = 4
const [SWAP, VOWEL, ALIKE, FAINT, ENDED, OPENING] = [3, 2, 3, 3, 3, 3]
const ALIKES = new Set(['bp', 'dt', 'fv', 'gj', 'mn', 'ks', 'gk', 'jk', 'uw', 'vw'].flatMap(([one, other]) => [one + other, other + one]))
const SOUNDS = [
  [/^ps|sc(?=[eiy])/g, 's'], [/^kn|^gn/g, 'n'], [/^wr|rh/g, 'r'], [/wh/g, 'w'], [/ph/g, 'f'], [/igh/g, 'i'], [/sch/g, 'sk'],
  [/(?:sh[uioe]+n|[cs]ion|[ct]ian|sheon)/g, 'tion'], [/sh(?=[aeou])/g, 'ti'], [/ych/g, 'ik'], [/x/g, 'ks'], [/qu/g, 'kw'],
  [/dge/g, 'ge'], [/c(?=[eiy])/g, 's'], [/c(?!h)|q/g, 'k'], [/z/g, 's'], [/y/g, 'i'], [/aw|or(?=t)/g, 'au'], [/(.)\1+/g, '$1']
]
const ENDINGS = (' s es ed er ers ing ings ion ions ional ation ations ational ment ments al ally ly i ies ist ists iti ities ive ' +
  'able ance ence nes ful ic ate ated ator ators ng').split(' ')

// Each slip is compared with the same words.
const heard = new Map()
const BUDGETS = [0, 0, 0, 0, 3, 4, 6, 7, 8, 8, 10]

/** word as it sounds, in letters. */
export function sound (word) {
  if (!heard.has(word)) heard.set(word, SOUNDS.reduce((sounds, [pattern, becomes]) => sounds.replace(pattern, becomes), word))
  return heard.get(word)
}

// What word may be off, in quarters of a letter.
function budget (word) {
  return BUDGETS[Math.min(word.length, BUDGETS.length - 1)]
}

/**
 * The word that word is a slip of, and what it costs: { near, cost }; near is '' if there is none. words are pairs of a word and
 * its stem; of two that cost the same the first is meant.
 */
export function meant (word, words) {
  const [spelt, sounded] = [word, sound(word)].map((typed) => ({ typed, letters: lettersOf(typed), most: budget(typed), ends: endingCosts(typed) }))
  let near = ''
  let least = budget(word) + 1
  for (const [candidate, stem] of words) {
    let cost = formCost(sounded, sound(candidate), formCost(spelt, candidate, least, null), null)
    if (stem.length > 4) cost = formCost(sounded, sound(stem), formCost(spelt, stem, cost, spelt.ends), sounded.ends)
    if (cost < least) [near, least] = [candidate, cost]
  }
  return near ? { near, cost: least } : { near: '', cost: 0 }
}

// What the slips cost that make typed of form, with an ending after it if there are ends; at least as much as that if it is too much.
function formCost ({ typed, letters, most }, form, least, ends) {
  const longer = typed.length - form.length
  const budget = Math.min(least - 1, most)
  if ((longer * FAINT > budget && !ends) || -longer * FAINT > budget) return least
  let missing = 0
  for (let left = lettersOf(form) & ~letters; left; left &= left - 1) missing += VOWEL
  if (missing > budget) return least
  const cost = costOf(typed, form, budget, ends)
  return cost > budget ? least : cost
}

// The letters of word as bits. Letters of other scripts share theirs with some of ours.
function lettersOf (word) {
  let letters = 0
  for (let place = 0; place < word.length; place++) letters |= 1 << word.charCodeAt(place)
  return letters
}

// What it costs to take the letters of typed from each place on as an ending.
function endingCosts (typed) {
  const rests = Array.from({ length: typed.length + 1 }, (_, start) => typed.slice(start))
  return rests.map((rest) => (rest ? ENDED + LETTER * Math.min(...ENDINGS.map((ending) => distance(rest, ending, 1))) : 0))
}

// What the slips cost that make typed of form, with an ending after it if there are ends; more than most if it is more.
function costOf (typed, form, most, ends) {
  let before = []
  let previous = [0]
  for (const letter of form) previous.push(previous.at(-1) + lone(letter))
  let best = most + 1
  for (let i = 1; i <= typed.length; i++) {
    const letter = typed[i - 1]
    const row = [previous[0] + lone(letter)]
    for (let j = 1; j <= form.length; j++) {
      const other = form[j - 1]
      const changed = previous[j - 1] + change(letter, other) + (i === 1 && j === 1 && letter !== other ? OPENING : 0)
      let cost = Math.min(previous[j] + lone(letter), row[j - 1] + lone(other), changed)
      if (i > 1 && j > 1 && letter === form[j - 2] && typed[i - 2] === other) cost = Math.min(cost, before[j - 2] + SWAP)
      row.push(cost)
    }
    if (ends) best = Math.min(best, row.at(-1) + ends[i])
    if (Math.min(...row) > most) return best
    before = previous
    previous = row
  }
  return ends ? best : previous.at(-1)
}

function lone (letter) {
  return 'aeiouyh'.includes(letter) ? FAINT : LETTER
}

function change (letter, other) {
  if (letter === other) return 0
  if ('aeiouy'.includes(letter) && 'aeiouy'.includes(other)) return VOWEL
  return ALIKES.has(letter + other) ? ALIKE : LETTER
}

/** Whether a word may end in letters, or in something that begins with them. */
export function ending (letters) {
  return ENDINGS.some((other) => other.startsWith(letters))
}

/** The two known words that word is run together of, the more even of several cuts; [] if there are none. */
export function apart (word, known) {
  const middle = word.length / 2
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, place) => place + 3)
  cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b)
  const cut = cuts.find((place) => known(word.slice(0, place)) && known(word.slice(place)))
  return cut ? [word.slice(0, cut), word.slice(cut)] : []
}
