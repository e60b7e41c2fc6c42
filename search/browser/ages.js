// The age in a query: "age 4", "my four year old", "18 months", "year 8". The twin of search/ages.py.

const OLDEST = 25
const LAST_SCHOOL_YEAR = 13
const WORDS = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty').split(' ')

const N = `([0-9]{1,2}|${WORDS.join('|')})`
const [BEFORE, AFTER] = ['(?:^|\\s)', '(?=[\\s,.;!?]|$)']
const WAITED = ['wait', 'waiting', 'waited', 'for', 'after', 'past', 'last', 'every', 'in'].map((word) => `(?<!${word} )`).join('')
const NOT_A_WAIT = '(?!\\s+(?:wait|waiting|ago|later|plan|course|funding)\\b)'
const YEARS = '(?:years?|yrs?|yo|y)'

const STATED = new RegExp(`${BEFORE}(?:age|aged|ages)\\s+${N}${AFTER}`)
const YEARS_OLD = new RegExp(
  `${BEFORE}${N}[\\s-]*${YEARS}[\\s-]*olds?${AFTER}|${BEFORE}${WAITED}${N}[\\s-]*${YEARS}${NOT_A_WAIT}${AFTER}`
)
const MONTHS = new RegExp(`${BEFORE}${WAITED}${N}[\\s-]*(?:months?|mths?)(?:[\\s-]*olds?)?${NOT_A_WAIT}${AFTER}`)
const SCHOOL_YEAR = new RegExp(`${BEFORE}(?:year|yr|y)\\s*${N}${AFTER}`)
const RECEPTION = new RegExp(`${BEFORE}(?:in reception|reception class|reception year|year r|yr r)${AFTER}`)
const TURNING = new RegExp(`${BEFORE}(?:turns|turned|turning|nearly|almost)\\s+${N}${AFTER}`)
const LAST_NUMBER = /(?:^|\s)([0-9]{1,2})$/
const NUMBERED =
  /(?:^|\s)(?:step|dspl|section|s|stage|ks|tier|level|part|post|under|over|band|area|phase|group|regulation|to)\s+[0-9]+$/

/** An age in whole years taken out of text, and the rest: { age, rest }; null and text if there is none. */
export function ageIn (text) {
  const lowered = text.toLowerCase()
  for (const pattern of [STATED, YEARS_OLD, MONTHS, SCHOOL_YEAR, RECEPTION, TURNING, LAST_NUMBER]) {
    const match = pattern.exec(lowered)
    if (!match || (pattern === LAST_NUMBER && NUMBERED.test(lowered))) continue
    const age = years(pattern, match)
    const end = match.index + match[0].length
    if (age !== null) return { age, rest: `${lowered.slice(0, match.index)} ${lowered.slice(end)}`.trim() }
  }
  return { age: null, rest: text }
}

function years (pattern, match) {
  if (pattern === RECEPTION) return 4
  const typed = match.slice(1).find(Boolean)
  const number = WORDS.includes(typed) ? WORDS.indexOf(typed) : Number(typed)
  if (pattern === MONTHS) return Math.floor(number / 12)
  if (pattern === SCHOOL_YEAR) return number <= LAST_SCHOOL_YEAR ? number + 4 : null
  return number <= OLDEST ? number : null
}
