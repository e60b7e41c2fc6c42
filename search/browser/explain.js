// Why a result is where it is, in words for everybody. The twin of search/explain.py, which gives the reasons.

import { Quotable, asTyped, listed } from './quoting.js'

/**
 * Short sentences, the strongest first, for a document with title and summary, of which has(term) says whether it has a term of the index.
 * units are what was understood of typed; relation is what near.js says, area and sure what areaOf gives; entry has the ages of the
 * document, if it says.
 */
export function reasons ({ entry: { ages }, title, summary = '', has = () => false, units, analyser, signals, typed = '', relation, placed, miles = null, area = '', sure = true, age = null }) {
  const found = []
  if ('best_bet' in signals) found.push('Our editors chose it for these words')
  if ('area_page' in signals) found.push(sure ? 'It is the page of your area' : 'It is the page of an area that may be yours')
  found.push(...ofWords({ title: new Quotable(title, analyser), summary, has, analyser, typed: asTyped(typed, analyser) }, units))
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

function ofWords (seen, units) {
  const told = units.map((unit) => toldOf(unit, seen))
  const kinds = new Set(told.map(({ kind }) => kind))
  const all = [...seen.typed.keys()].every((typed) => units.some(({ words }) => words.includes(typed)) || seen.title.quoted([seen.analyser.term(typed)]))
  if (all && kinds.size === 1 && (kinds.has('name') || kinds.has('page'))) return [`Its ${[...kinds][0]} has your words`]
  const of = (...wanted) => told.filter(({ kind }) => wanted.includes(kind)).flatMap(({ quotes }) => quotes)
  const sentence = (start, quotes) => (quotes.length ? [`${start} ${listed(quotes)}`] : [])
  return [
    ...sentence('Its name has', of('name')),
    ...of('meant'),
    ...sentence('Its page has', of('page', 'part')),
    ...sentence('Its page has words that go with', of('led'))
  ]
}

// What there is of a unit: all its words in the name, or anywhere on the page; some; what they mean, where people see it, or not.
function toldOf (unit, { title, summary, has, analyser, typed }) {
  const words = unit.words.map((word) => typed.get(word) ?? word)
  const whole = `“${words.join(' ')}”`
  const named = title.quoted(unit.terms)
  if (named) return { kind: 'name', quotes: [named] }
  const meant = meantIn(title, unit)
  if (meant) return { kind: 'meant', quotes: [`Its name has ${meant}, which goes with ${whole}`] }
  if (unit.terms.every(has)) return { kind: 'page', quotes: words.map((word) => `“${word}”`) }
  const described = meantIn(new Quotable(summary, analyser), unit)
  if (described) return { kind: 'meant', quotes: [`Its description has ${described}, which goes with ${whole}`] }
  if (rowsOf(unit).some(has)) return { kind: 'led', quotes: [whole] }
  return { kind: 'part', quotes: words.filter((_, place) => has(unit.terms[place])).map((word) => `“${word}”`) }
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
