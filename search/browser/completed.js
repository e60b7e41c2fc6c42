// Searches that a text is on its way to by its last word, whatever comes before: "stevenage clu", "wont go to sch".

import { split } from './base.js'
import { distance } from './distance.js'

const MOST = 3
// What is there half as often as the likeliest, or less, is left out.
const LIKELY = 0.5
// Letters of the last word from which on what the likeliest search finds is worth its files; fewer begin much, and only what is there more
// often than this is likely.
const TOLD = 3
const SELDOM = 3
const LETTERS = /^\p{L}{2,}$/u
// After these a word is rather a verb, and stands as it is: "cant read", "learns to read", and else "help with reading". A verb is what has
// another form: "speaking", and "special" has none.
const BEFORE_A_VERB = new Set(['to', 'not'])
const FORM = /ing$/
const VERB = 2

/**
 * Up to MOST texts, the likeliest first, with the last of words, typed as text, completed. rows and others are what its letters begin: see
 * called.js. Of these only what is suggested to be searched for and what stands in titles counts: no words of crisis. They are alone
 * if those before say nothing, but for a verb.
 */
export function completed (text, words, { rows, others }, analyser, alone) {
  const last = words.at(-1)
  if (words.length < 2 || !LETTERS.test(last)) return []
  const titled = rows.flatMap(({ word, documents }) => documents.filter((option) => split(option.text).includes(word)).map(() => word))
  const said = [...titled, ...others.map((other) => other.split(' ')[0])].filter((word) => word.startsWith(last) && word !== last)
  const verbal = BEFORE_A_VERB.has(analyser.term(words.at(-2)))
  const found = likeliest(said, verbal ? rows.map(({ word }) => word).filter((word) => word.startsWith(last)) : [], analyser)
  const least = isTold(words) ? 0 : SELDOM
  const before = alone && !verbal ? '' : wordsBefore(text, words)
  return found.filter(({ times }) => times > least).map(({ word }) => `${before} ${word}`.trim())
}

/** The same where the last of words is begun with a slip, "authi", by the words alike: see called.js. */
export function mended (text, words, alike, analyser) {
  const last = words.at(-1)
  const near = (word) => [-1, 0, 1].some((more) => distance(last, word.slice(0, last.length + more), 1) <= 1)
  const stems = new Map(alike.filter(near).reverse().map((word) => [analyser.term(word), word]))
  return [...stems.values()].reverse().slice(0, MOST).map((word) => `${wordsBefore(text, words)} ${word}`.trim())
}

/** Whether what the likeliest of completed texts finds is to be shown, for the last of words. */
export function isTold (words) {
  return words.at(-1).length >= TOLD
}

// One word of each stem of said, those first that are there most often; of forms, where there are any, the shortest.
function likeliest (said, forms, analyser) {
  const stems = new Map()
  for (const word of said) {
    const stem = analyser.term(word)
    stems.set(stem, [...stems.get(stem) ?? [], word])
  }
  const found = [...stems].map(([stem, words]) => {
    const all = [...new Set([...words, ...forms.filter((form) => analyser.term(form) === stem)])]
    const timesOf = (word) => words.filter((other) => other === word).length
    const better = forms.length ? (a, b) => a.length - b.length : (a, b) => timesOf(b) - timesOf(a)
    const weight = forms.length && all.some((form) => FORM.test(form)) ? VERB : 1
    return { word: all.sort(better)[0], times: words.length, often: weight * words.length }
  }).sort((a, b) => b.often - a.often)
  return found.filter(({ often }) => often > LIKELY * found[0].often).slice(0, MOST)
}

// What comes before the last word, as it was typed if that is one word there too.
function wordsBefore (text, words) {
  const typed = text.trim().split(/\s+/)
  return (split(typed.at(-1)).join() === words.at(-1) ? typed : words).slice(0, -1).join(' ')
}
