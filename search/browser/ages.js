// The age in a query: "age 4", "my four year old", "18 months", "year 8", "under 8", "toddler". The twin of search/ages.py;
// aged.js fetches it.

import { lower, NUMBERS } from './base.js'

const OLDEST = 25
const GROWING_UP = 14
const WIDEST = 18
const START = 'start\\w*|entry to'
const MOVE = `${START}|(?:mov|transf|transit)\\w*(?: up)? to|(?:choos|pick)\\w*(?: an?)?`
const STAGES = [
  ["infants?\\W? school", 6], ['new ?born|infants?|baby|babies', 0], ['toddlers?', 2],
  ['pre[ -]?school\\w*|under[ -](?:5|five|4|four)s?|early years|eyfs', 3],
  [`reception(?: class| year)?|ye?a?r r|(?:${MOVE}) primary(?: school)?`, 4],
  [`(?:${START}) school`, 5],
  [`(?:${MOVE}|go\\w*(?: up)? to|primary(?: school)? to) (?:secondary|senior|high|big)(?: school)?`, 11],
  ['primary(?: school)?', 8], ['junior school|juniors', 9], ['(?:tw|pre[ -]?t)eens?', 11], ['secondary school', 13],
  ['gcses?', 15], ['teen\\w*|adolescents?|school leavers?|16 ?(?:\\+|plus)', 16],
  ['(?:six|6)th form\\w*|a[ -]levels?|post[ -]?16', 17],
  ['(?:young )?adults?|over (?:18|eighteen)s?|post[ -]?1[89]|1[89] ?(?:\\+|plus)|university|uni', 19]
]
const KEY_STAGES = [, 6, 8, 13, 15, 17]

const N = `([0-9]{1,2}|(?:twenty[ -])?(?:${NUMBERS.join('|')}))`
const HALF = '(?:\\.5|½|(?<!1[689])\\+| ?1\\D2| (?:and|or) (?:(?:a )?half|[0-9]{1,2}|up|over|above|older|under)| (?:up|on)wards?)?'
const YEARS = '(?:ye?a?rs?|y[/.]?o\\.?|y|lat(?:a|ek)?|(?:de )?a[nñ]+[io]s?|(?:latk|letn|saal|boch|ya[sş]|ро[кч]|річ|год|лет|س[نا]|বছ)\\S*)'
const UNIT = `[ -]*(?:${YEARS}|(mo?n?ths?|mos?|m(?=[ -]*old)|(?:luni|mes[ei]|ayl)\\S*)|(weeks?(?=[ -]*old)))(?:[ ,]*(?:and )?[0-9]{1,2} ?mo?n?t?h?s?)?`
const MONTH = '(?:jan|feb|march|april|may|june|july|aug|sep(?!a)|oct|nov|dec(?!i))\\w*'
const NO_MEASURE = `(?! (?:hour|hr|day|week|month|minute|mile|time|to [0-9]|to one|year|o\\W?clock|a side|[ap]m|${MONTH}(?! (?:be|have)))s?\\b)`
const PEOPLE = '(?:grand)?(?:son|daughter)|boy|girl|child|kid|lad|nephew|niece'
const NO_COUNT = `(?! (?:[0-9]|plus|pin|${PEOPLE}|children|sibling|people|night|question|word|thing|way|step|type|session|places|schools)s?\\b| [a-z]+ (?:children|(?:${PEOPLE}|sibling)s)\\b)`

const SPAN = said(`(?:age[ds]?:? ?|between )?(?<!ye?a?r )([0-9]{1,2}) ?(?:[-–]|/(?!2)|to|(?<=between \\d+ )and) ?([0-9]{1,2})(?:[ -]*${YEARS}(?:[ -]*olds?)?)?`, NO_MEASURE)
const STATED = said(`(?:(?:two|three|[23]) \\w+ )?(?<!reading |mental )age[ds]?:?(?: of)?[ -]?${N}${HALF}`, '(?! mo?n?th)')
const SO_LONG = `(?<!like a )(?:age[ds]? )?${N}${HALF}${UNIT}`
const LONG = said(SO_LONG)
const FIRST_NUMBER = new RegExp(`^(?!one|[01]\\b)${N}${HALF}(?= [a-z])${NO_MEASURE}${NO_COUNT}`)
const LAST_NUMBER = said(`(?:(?<!.)after )?(?!one)${N}${HALF}`, '[ .!?]*$')
const LIMIT = said('(?:u|under|over|\\w+ than)[ -]?([0-9]{1,2})s?', NO_MEASURE + NO_COUNT)
const SCHOOL_YEAR = said(`(?:(?:after|leaving|left) )?(?:key[ -]?stage|ks|(?<!\\d )ye?a?rs?|y)[ -]?${N}(?:[/-][0-9]{1,2})?${HALF}`)
const OF_SOMEBODY = said(`(?:turn\\w{0,3}|nearly|almost|is|i\\W?m|am|(?:s?he|who)\\W?s|at|now|be|(?:${PEOPLE})(?: of|,)?) ${N}${HALF}`, NO_MEASURE + NO_COUNT)
const STAGE = said(STAGES.map(([names]) => `(${names})`).join('|'))
const PATTERNS = [
  SPAN, STATED, said(`${SO_LONG}[ -]*olds?`), LONG, SCHOOL_YEAR, OF_SOMEBODY,
  LAST_NUMBER, FIRST_NUMBER, STAGE, LIMIT
]
const NUMBER = new RegExp(`[0-9]|${NUMBERS.join('|')}`)
const GROWING = /turn|be |(aft|le[af])/
// What no one number says: "key stage 2", "18 months".
const MANY = /k[es]|\d ?m/
const LASTING = new RegExp(`\\b(?:wait|list\\b|took|takes|out of|off\\b|no (?:school|help)|ago\\b|later|deadline|appeal|(?:for|after|past|last|every|in|within|been|than) ${N}[ -][ym]|${N}[ -]\\S+ (?:college )?(?:plan|course|funding))`)
const NUMBERED = new RegExp(`\\b(?:step|dspl|section|schedule|article|chapter|question|option|page|form|part|unit|stage|tier|level|grade|band|phase|group|class|term|week|type|top|number|regulation|room|flat|bus|area|covid|post|under|over|than|past|of|to|trisomy|chromosome|omega|element|age|size|1|${MONTH})s?(?: [a-z])?$`)

function said (part, end = '') {
  return new RegExp(`(?:^|[ (])(?:${part})\\)?(?=[ ,.;!?]|$)${end}`)
}

/** An age in whole years taken out of text, how people are told it, the rest, and the words to search for: { age, told, rest, words }; age may be null. */
export function ageIn (text) {
  const lowered = lower(text)
  // What looks for a number takes a slow phone long to make ready, and most of what is left of a text without its age has none.
  for (const pattern of NUMBER.test(lowered) ? PATTERNS : [STAGE]) {
    const match = pattern.exec(lowered)
    if (!match) continue
    // Which one of many is meant, or how long something takes, is no age.
    if (pattern === LAST_NUMBER
      ? NUMBERED.test(lowered.slice(0, match.index))
      : (pattern === LONG || (pattern === SPAN && /y(?!.*old)/.test(match[0]))) && LASTING.test(lowered)) continue
    const number = years(pattern, match)
    if (number === null) continue
    const age = Math.min(number, OLDEST)
    // A span, a limit or a stage is more than the one age that is searched for.
    const many = [SPAN, STAGE, LIMIT].includes(pattern) || MANY.test(match[0])
    // What is lowered of a further age is no word either.
    const { rest, words } = ageIn(lowered.replace(pattern, ' '))
    const growing = age >= GROWING_UP && GROWING.exec(match[0])
    return {
      age,
      told: many ? match[0].replace(/^[ (]|\)/g, '').replace(/^(?=\d.*\d$)/, 'ages ') : `age ${number}`,
      rest,
      words: pattern === STAGE ? lowered : growing ? `${words} ${growing[1] ? 'leaver' : 'turning'}` : words
    }
  }
  return { age: null, rest: lowered, words: lowered }
}

function years (pattern, match) {
  if (pattern === STAGE) return STAGES.find((stage, place) => match[place + 1])[1]
  const [, typed, other, weeks] = match
  const [tens, ones] = typed.split(/[ -]/)
  let number = +typed || NUMBERS.indexOf(tens) + NUMBERS.indexOf(ones) + 2
  if (pattern === SPAN) number = other > number && other - number <= WIDEST && other <= OLDEST ? number / 2 + other / 2 : NaN
  else if (pattern === SCHOOL_YEAR) number = /k/.test(match[0]) ? KEY_STAGES[number] : number + 4 + GROWING.test(match[0])
  else if (other || weeks) number /= weeks ? 52 : 12
  // As "under 5s" is mostly for those of three or four.
  else if (pattern === LIMIT && /^[ (]?[uly]/.test(match[0])) number *= 0.9
  // "Aged 40", "my son is 30", but not "at 45 High Street".
  const grown = /old/.test(match[0]) || ([STATED, OF_SOMEBODY].includes(pattern) && !/at |m /.test(match[0]))
  return number <= OLDEST || (number && grown) ? Math.floor(number) : null
}
