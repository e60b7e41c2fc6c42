// Why a result is where it is, in words for everybody. The twin of search/explain.py, which gives the reasons.

import { Quotable, Typed, listed } from './quoting.js'

// What there is of the words of a unit, as a sentence begins: they are in the name or the description; what they mean is there, which is a
// sentence of its own; or, where nobody sees it beside the result, the index has them, in this form or another, or what they mean.
const KINDS = ['Its name has', '', 'Its description has', 'We found it by', 'It goes with']
const [NAME, MEANT, TOLD, FOUND, LED] = KINDS
// Numbers, months and letters are no reason for anybody.
const IDLE = /^(?:[0-9]+(?:st|nd|rd|th|s)?|january|february|march|april|june|july|august|september|october|november|december|.)$/u

/**
 * Short sentences, the strongest first, for a document with title and summary, of which has(term) says whether it has a term of the index.
 * units are what was understood of typed, where the words asking only ask; relation is what near.js says, area and sure what areaOf gives; entry has the ages of the
 * document, if it says.
 */
export function reasons ({ entry: { ages }, title, summary = '', has = () => false, units, analyser, signals, typed = '', asking = new Set(), relation, placed, miles = null, area = '', sure = true, age = null }) {
  const found = []
  if ('best_bet' in signals) found.push('Our editors chose it for these words')
  if ('area_page' in signals) found.push(sure ? 'It is the page of your area' : 'It is the page of an area that may be yours')
  found.push(...ofWords({ title, summary, has, analyser, typed: new Typed(typed, analyser), asking }, units))
  found.push(...ofPlace(relation, placed, miles, area, sure))
  if (age !== null && ages.length) {
    const fits = (ages[0] <= age && age <= ages[1]) || signals.age >= 1
    found.push(`It is ${fits ? '' : 'only '}for ${spanOf(ages)}`)
  }
  return found
}

// Its own ages: the one that was searched for may be the middle of those that were typed.
function spanOf ([first, last]) {
  return first === last ? `age ${first}` : `ages ${first} to ${last}`
}

/** { area, sure }: the label of the area for which a document of areas is there for somebody at place, and whether that is surely theirs. */
export function areaOf (areas, place, labels) {
  const possible = place ? [place.area, ...place.others] : []
  const mine = possible.filter((area) => areas.includes(area))
  return mine.length ? { area: labels[mine[0]] ?? '', sure: mine.length === possible.length } : { area: '', sure: true }
}

function ofWords ({ title, summary, analyser, ...asked }, units) {
  const texts = [[NAME, new Quotable(title, analyser)], [TOLD, new Quotable(summary, analyser)]]
  const told = units.map((unit) => toldOf(unit, texts, asked))
  return KINDS.flatMap((kind) => {
    const quotes = [...new Set(told.filter((one) => one.kind === kind).flatMap((one) => one.quotes))]
    return kind && quotes.length ? [`${kind} ${listed(quotes)}`] : quotes
  })
}

function toldOf (unit, texts, { has, typed, asking }) {
  const { words, terms } = unit
  // Whether a word, where it stands, tells nobody why a result is there. A name may be of what else only asks.
  const idle = (word, kind) => IDLE.test(word) || (kind !== NAME && asking.has(word))
  const whole = typed.quoted(words)
  for (const [kind, text] of texts) {
    const quotes = words.every((word) => idle(word, kind)) ? [] : text.quoted(terms)
    if (quotes.length) return { kind, quotes }
    const meant = meantIn(text, unit)
    if (meant) return { kind: MEANT, quotes: [`${kind} ${meant}, which goes with ${whole}`] }
  }
  if ((words.length > 1 || !has(...terms)) && rowsOf(unit).some(has)) return { kind: LED, quotes: [whole] }
  const held = words.filter((word, place) => has(terms[place]) && !idle(word, FOUND))
  return { kind: FOUND, quotes: held.map((word) => `“${typed.word(word)}”`) }
}

// The words of a text that are what a unit means, or what it is the beginning of, in quotes.
function meantIn (text, { meanings, terms, prefixes }) {
  const common = meanings.map((meaning) => commonOf(meaning.readings))
  const readings = [...meanings.flatMap((meaning) => meaning.readings), ...common, ...prefixes.map((term) => [...terms.slice(0, -1), term])]
  for (const reading of readings) {
    const quote = text.together(reading)
    if (quote) return quote
  }
  return ''
}

// The terms of most readings: "autism" of autism support, autism charity and autism school.
function commonOf (readings) {
  const most = (term) => 2 * readings.filter((reading) => reading.includes(term)).length > readings.length
  return [...new Set(readings.flat())].filter(most)
}

// The terms of the index that lead from what a unit means to documents.
function rowsOf ({ meanings, prefixes, terms }) {
  return [...prefixes, ...meanings.map((meaning) => (meaning.name ? meaning.rowName(terms.length) : meaning.readings[0][0]))]
}

function ofPlace (relation, placed, miles, area, sure) {
  if (relation === 'online' || relation === 'national') return ['You can use it wherever you live']
  if (!placed) return relation === 'local' ? ['It is for some areas only'] : []
  const whose = `It ${sure ? 'is' : 'may be'} for your area${area ? ` (${area})` : ''}`
  const place = { local: whose, elsewhere: 'It is for another area' }
  return [(place[relation] ?? 'It is for the whole county') + away(miles)]
}

function away (miles) {
  if (miles === null) return ''
  const far = miles < 1 ? 'less than a mile' : `${miles} mile${miles === 1 ? '' : 's'}`
  return `, ${far} away in a straight line`
}
