// Which value of a facet words of another language mean: a link to it says more than a list of all.

/**
 * The id of the one value of { id: label } whose label is what the units mean, or else begins with that or mostly has that;
 * null when there is none or several. analyser is that of analysis.js.
 */
export function valueMeant (units, values, analyser) {
  const readings = units.flatMap(({ meanings }) => meanings.flatMap(({ readings }) => readings))
  const labels = Object.entries(values).map(([id, label]) => [id, analyser.terms(label)])
  const that = (fits) => labels.filter(([, terms]) => readings.some((reading) => fits(reading, terms)))
  const same = that((reading, terms) => reading.join() === terms.join())
  const fits = same.length ? same : that((reading, terms) => begins(terms, reading) || (2 * reading.length > terms.length && has(terms, reading)))
  return fits.length === 1 ? fits[0][0] : null
}

function begins (terms, reading) {
  return reading.every((term, place) => terms[place] === term)
}

function has (terms, reading) {
  return reading.every((term) => terms.includes(term))
}
