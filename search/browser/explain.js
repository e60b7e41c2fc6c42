// Why a result is where it is, in words for everybody. The twin of reasons() in search/explain.py.

/** Short sentences, the strongest first. relation is what near.js says; entry has the ages of the document, if it says. */
export function reasons ({ entry: { ages }, title, units, analyser, signals, relation, placed, miles = null, area = '', age = null }) {
  const found = []
  if ('best_bet' in signals) found.push('Our editors chose it for these words')
  if ('area_page' in signals) found.push('It is the page of your area')
  const words = ofWords(analyser.pairs(title), units)
  if (words.length) found.push(...words)
  else if (units.length && 'words' in signals) found.push('Its description has your words')
  found.push(...ofPlace(relation, placed, miles, area))
  if (age !== null && ages.length) {
    const fits = (ages[0] <= age && age <= ages[1]) || signals.age > 1
    found.push(fits ? `It is for age ${age}` : `It is for other ages than ${age}`)
  }
  return found
}

function ofWords (pairs, units) {
  const titled = new Set(pairs.map(({ term }) => term))
  const has = (terms) => terms.every((term) => titled.has(term))
  const named = units.filter(({ terms }) => has(terms))
  if (named.length && named.length === units.length) return ['Its name has your words']
  const others = units.filter((unit) => !named.includes(unit)).flatMap(({ words, meanings }) => {
    const meant = meanings.flatMap(({ readings }) => readings).find(has)
    if (!meant) return []
    const found = [...new Set(pairs.filter(({ term }) => meant.includes(term)).map(({ word }) => word))]
    return [`Its name has “${found.join(' ')}”, which goes with “${words.join(' ')}”`]
  })
  return [...named.map(({ words }) => `Its name has “${words.join(' ')}”`), ...others]
}

function ofPlace (relation, placed, miles, area) {
  if (relation === 'online' || relation === 'national') return ['You can use it wherever you live']
  if (!placed) return relation === 'local' ? ['It is for some areas only'] : []
  const away = miles === null ? '' : `, ${miles} miles away in a straight line`
  if (relation === 'elsewhere') return [`It is for another area${away}`]
  const whose = relation === 'local' ? `It is for your area${area ? ` (${area})` : ''}` : 'It is for the whole county'
  return [whose + away]
}
