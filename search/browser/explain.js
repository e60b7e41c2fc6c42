// Why a result is where it is, in words for everybody. The twin of search/explain.py, which gives the reasons.

import { Quotable, asTyped, listed } from './quoting.js'

// What there is of the words of a unit, as a sentence begins: they are in the name or the description; what they mean is there, which is a
// sentence of its own; or, where nobody sees it beside the result, the index has them, in this form or another, or what they mean.
const KINDS = ['Its name has', '', 'Its description has', 'It is listed under', 'It goes with']
const [NAME, MEANT, TOLD, LISTED, LED] = KINDS

/**
 * Short sentences, the strongest first, for a document with title and summary, of which has(term) says whether it has a term of the index.
 * units are what was understood of typed; relation is what near.js says, area and sure what areaOf gives; entry has the ages of the
 * document, if it says.
 */
export function reasons ({ entry: { ages }, title, summary = '', has = () => false, units, analyser, signals, typed = '', relation, placed, miles = null, area = '', sure = true, age = null }) {
  const found = []
  if ('best_bet' in signals) found.push('Our editors chose it for these words')
  if ('area_page' in signals) found.push(sure ? 'It is the page of your area' : 'It is the page of an area that may be yours')
  found.push(...ofWords({ title, summary, has, analyser, typed: asTyped(typed, analyser) }, units))
  found.push(...ofPlace(relation, placed, miles, area, sure))
  if (age !== null && ages.length) {
    const fits = (ages[0] <= age && age <= ages[1]) || signals.age > 1
    found.push(fits ? `It is for age ${age}` : `It is for other ages than ${age}`)
  }
  return found
}

/** { area, sure }: the label of the area for which a document of areas is there for somebody at place, and whether that is surely theirs. */
export function areaOf (areas, place, labels) {
  const possible = place ? [place.area, ...place.others] : []
  const mine = possible.filter((area) => areas.includes(area))
  return mine.length ? { area: labels[mine[0]] ?? '', sure: mine.length === possible.length } : { area: '', sure: true }
}

function ofWords ({ title, summary, has, typed, analyser }, units) {
  const texts = [[NAME, new Quotable(title, analyser)], [TOLD, new Quotable(summary, analyser)]]
  const told = units.map((unit) => toldOf(unit, texts, has, typed))
  return KINDS.flatMap((kind) => {
    const quotes = [...new Set(told.filter((one) => one.kind === kind).flatMap((one) => one.quotes))]
    return kind && quotes.length ? [`${kind} ${listed(quotes)}`] : quotes
  })
}

function toldOf (unit, texts, has, typed) {
  const words = unit.words.map((word) => typed.get(word) ?? word)
  const whole = `“${words.join(' ')}”`
  for (const [kind, text] of texts) {
    const quotes = text.quoted(unit.terms)
    if (quotes.length) return { kind, quotes }
    const meant = meantIn(text, unit)
    if (meant) return { kind: MEANT, quotes: [`${kind} ${meant}, which goes with ${whole}`] }
  }
  if ((words.length > 1 || !has(...unit.terms)) && rowsOf(unit).some(has)) return { kind: LED, quotes: [whole] }
  return { kind: LISTED, quotes: words.filter((_, place) => has(unit.terms[place])).map((word) => `“${word}”`) }
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
