// The age in a query: "age 4", "my four year old", "18 months", "year 8", "under 8", "toddler". The twin of search/ages.py.

import { plainDigits } from './split.js'

const OLDEST = 25
const LAST_SCHOOL_YEAR = 13
const GROWING_UP = 14
const WIDEST = 18
const WORDS = ('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five').split(' ')
const STAGES = [
  ['new ?born|infants?|baby|babies|[0-9]{1,2}[ -]weeks? old', 0], ['toddlers?', 2],
  ['pre[ -]?school(?:ers?)?|under (?:5|five|4|four)s?|early years|eyfs', 3],
  ['reception(?: class| year)?|year r|yr r|start(?:s|ing|ed)? primary(?: school)?', 4],
  ['start(?:s|ing|ed)? school', 5], ['infant school|key stage 1|ks ?1', 6],
  ['(?:start(?:s|ing|ed)?|(?:mov(?:es?|ing)|go(?:es|ing)?)(?: up)? to|transfer to|transition to' +
    '|primary(?: school)? to|(?:choos(?:e|ing)|pick(?:ing)?)(?: an?)?) (?:secondary|senior|high|big)(?: school)?', 11],
  ['primary(?: school)?|key stage 2|ks ?2', 8], ['junior school|juniors', 9], ['(?:tw|pre[ -]?t)eens?', 11],
  ['secondary school|key stage 3|ks ?3', 13], ['gcses?|key stage 4|ks ?4', 15],
  ['teen(?:age(?:rs?)?|s)?|adolescents?|school leavers?|16 ?\\+|16 plus', 16],
  ['(?:six|6)th form(?:ers?)?|a levels?|key stage 5|ks ?5|post[ -]?16', 17],
  ['young adults?|over (?:18|eighteen)s?|post 1[89]|1[89] ?(?:\\+|plus)|university|uni', 19]
]

const N = `([0-9]{1,2}|${WORDS.map((word) => word.replace('-', '[ -]')).join('|')})`
const HALF = '(?:\\.5|½|(?<!1[689])\\+|\\s*1\\D2|\\s+(?:and|or)\\s+(?:(?:a\\s+)?half|[0-9]{1,2}))?'
const YEARS = '(?:years?|yrs?|y/?o|y\\.o\\.?|y|lat(?:a|ek)?|a[nñ]+[io]s?|(?:latk|letn|yaş|рок|річ|س[نا]|বছ)\\S*)'
const MORE = '(?:[\\s,]*(?:and\\s+)?[0-9]{1,2}\\s*(?:months?|mths?|m))?'
const WAITED = '(?<!(?:wait(?:ing|ed)?|for|after|[pl]ast|every|in) )'
const NOT_A_WAIT = '(?!\\s+(?:wait(?:ing)?|ago|later|plan|course|funding)\\b)'
const NO_MEASURE = '(?!\\s*(?:hour|hr|day|week|wk|month|minute|min|mile|time|to|year|yr)s?\\b)'
const PEOPLE = '(?:grand)?(?:son|daughter)|boy|girl|child|kid|lad|nephew|niece'
const NO_COUNT = `(?!\\s*(?:[0-9]|plus|${PEOPLE}|children|sibling|people|night|word|question|thing|way|step|type|place|school|session)s?\\b)`

const SPAN = said(`(?:age[ds]?:?\\s*)?(?<!ye?a?r )([0-9]{1,2})\\s*(?:[-–]|/(?!2)|to|(?<=between \\d+ )and)\\s*([0-9]{1,2})(?:[\\s-]*${YEARS}(?:[\\s-]*olds?)?)?`, NO_MEASURE)
const STATED = said(`age[ds]?:?(?: of)?\\s*${N}${HALF}`)
const YEARS_OLD = said(`${N}${HALF}[\\s-]*${YEARS}${MORE}[\\s-]*olds?|${WAITED}${N}${HALF}[\\s-]*${YEARS}${MORE}${NOT_A_WAIT}`)
const MONTHS = said(`${WAITED}${N}[\\s-]*(?:mo?n?ths?|mos?|m(?=[\\s-]*olds?))(?:[\\s-]*olds?)?${NOT_A_WAIT}`)
const SCHOOL_YEAR = said(`(?:year|yr|y)\\s*${N}(?:[/-][0-9]{1,2})?${HALF}`)
const TURNING = said(`(?:turn(?:s|ed|ing)|nearly|almost)\\s+${N}`)
const IS = said(`(?:is|i['’]?m|am|s?he['’]?s|who['’]?s|at|now)\\s+${N}${HALF}`, NO_MEASURE)
const OF_SOMEBODY = said(`(?:${PEOPLE})(?: of|,)?\\s+${N}${HALF}`, NO_MEASURE + NO_COUNT)
const FIRST_NUMBER = new RegExp(`^([2-9]|1[0-9]|2[0-5])${HALF}(?=\\s+[a-z])${NO_MEASURE}${NO_COUNT}`)
const LAST_NUMBER = said(`([0-9]{1,2})${HALF}`, '[ .!?]*$')
const LIMIT = said('(?:under|over)\\s+(1?[0-9]|2[0-5])s?', NO_MEASURE)
const STAGE = said(STAGES.map(([names]) => `(${names})`).join('|'))
const NUMBERED =
  /(?:^|\s)(?:step|dspl|section|s|stage|ks|tier|level|part|post|under|over|band|area|phase|group|regulation|class|mum of|dad of|to)\s+[0-9]+\W*$/
const PATTERNS = [SPAN, STATED, YEARS_OLD, MONTHS, SCHOOL_YEAR, TURNING, IS, OF_SOMEBODY, LAST_NUMBER, FIRST_NUMBER, STAGE, LIMIT]

let last = {}

function said (part, end = '') {
  return new RegExp(`(?:^|[\\s(])(?:${part})\\)?(?=[\\s,.;!?]|$)${end}`)
}

/** An age in whole years taken out of text, the rest, and the words to search for: { age, rest, words }; age may be null. */
export function ageIn (text) {
  // A search asks several times.
  if (last.text !== text) last = { text, found: read(text) }
  return last.found
}

function read (text) {
  const lowered = plainDigits(text.toLowerCase())
  for (const pattern of PATTERNS) {
    const match = pattern.exec(lowered)
    if (!match || (pattern === LAST_NUMBER && NUMBERED.test(lowered))) continue
    const age = years(pattern, match)
    if (age === null) continue
    const [before, after] = [lowered.slice(0, match.index), lowered.slice(match.index + match[0].length)]
    let rest = `${before} ${after}`.replaceAll('  ', ' ').trim()
    // Few pages name a key stage, and none weeks: no other stage has a k.
    if (pattern === STAGE && !/k/.test(match[0])) return { age, rest, words: `${before} ${match[0].trim()} ${after}`.trim() }
    // What is said of a further age is no word either.
    rest = read(rest).words
    return { age, rest, words: pattern === TURNING && age >= GROWING_UP && !rest ? 'turning' : rest }
  }
  return { age: null, rest: text, words: text }
}

function years (pattern, match) {
  const groups = match.slice(1)
  if (pattern === STAGE) return STAGES[groups.findIndex(Boolean)][1]
  if (pattern === SPAN) {
    const [first, last] = groups.map(Number)
    return last > first && last - first <= WIDEST && last <= OLDEST ? Math.floor((first + last) / 2) : null
  }
  const typed = groups.find(Boolean)
  const number = /^[0-9]/.test(typed) ? Number(typed) : WORDS.indexOf(typed.replace(' ', '-'))
  if (pattern === MONTHS) return Math.floor(number / 12)
  // As "under 5s" is mostly for those of three or four.
  if (pattern === LIMIT && /under/.test(match[0])) return Math.floor(number * 0.9)
  if (pattern === SCHOOL_YEAR) return number <= LAST_SCHOOL_YEAR ? number + 4 : null
  return number <= OLDEST ? number : null
}
