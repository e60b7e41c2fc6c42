// How many letters two words are apart. A part of the twin of search/spelling.py.

/** How many letters may be wrong in a word: none in a short one, where every change is another word. */
export function allowed (word) {
  return word.length < 4 ? 0 : word.length < 6 ? 1 : 2
}

/** Optimal string alignment distance of a and b, or most + 1 as soon as it is known to be more than most. */
export function distance (a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) cost = Math.min(cost, before[j - 2] + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = previous
    previous = row
  }
  return previous[b.length]
}
