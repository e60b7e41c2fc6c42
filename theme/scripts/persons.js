// Who somebody is, among words: a part of lazy/sectors.js. An address says no e-mail address, number of a person, date or name that is told here.
const KIN =
  "(?:grand|step|god)?(?:son|daughter|child|mother|father|mum|dad)|boy|girl|baby|toddler|teenager|brother|sister|nephew|niece|husband|wife|partner|twins?|pupil|student";
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const GAP = "[\\s().-]{0,2}";
const NUMBERS = [
  "[^\\s<>()@,;]+@[^\\s<>()@,;]+",
  "[\\w.-]+\\s+\\W?at\\W?\\s+[\\w.-]+\\s+\\W?dot\\W?\\s+\\w+",
  // Of the telephone; those that begin with 03 or 08 are offices and helplines. Then the number of the NHS, and of whatever is as long.
  `(?<![\\d.])(?:(?:\\+|00)${GAP}\\d{1,3}${GAP}|\\(?0(?=${GAP}[127]))(?:\\d${GAP}){8,10}\\d(?!\\d)`,
  "(?<![\\d-])\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?![\\d-])",
  "(?<!\\d)(?!0[38])\\d{8,}",
  "\\b[a-z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[a-d]\\b",
  // Dates of birth.
  "\\b\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)?\\d\\d\\b",
  "\\b(?:19|20)\\d\\d([./-])\\d{1,2}\\2\\d{1,2}\\b",
  `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(?:19|20)\\d\\d\\b`,
  `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(?:19|20)\\d\\d\\b`,
];
const NUMBER = new RegExp(NUMBERS.join("|"), "giu");

const WORD = "\\p{L}[\\p{L}'’-]*";
const CAPITAL = "\\p{Lu}['’]?\\p{L}*\\p{Ll}(?:-\\p{Lu}\\p{Ll}+)?";
// What somebody of that name does, or how old they are.
const NOT = "(?:n['’]?t)?";
const DOES = `(?:is|has|was|does|did)${NOT}|had|who|whose|needs|will|won['’]?t|can${NOT}|cannot|refuses|struggles|keeps|hates|started|goes|gets|got|aged?|and (?:is|has|s?he)|\\d`;
// "my son John Smith", "my daughter Aisha is 7"; but "My Son Has Autism" is a heading, and "my son Down Syndrome" what he has.
const AFTER_KIN = new RegExp(`(?<=\\b(?:${KIN}),?\\s+)(?!(?:${DOES})\\b)(?:${CAPITAL}(?:\\s+${CAPITAL}){1,2}|${CAPITAL}(?=\\s+(?:${DOES})))(?![\\p{L}-])`, "gu");
const ILL = "autis|asperger|adhd|dyslex|dysprax|dyscalc|epilep|tourette|diabet|local offer";
const NEED = "syndrome|disorders?|delay|needs|disabilit(?:y|ies)|difficult(?:y|ies)|palsy|impair\\p{L}+|loss|autis\\p{L}+|mutism";
const HELP = "worker|school|college|plan|assessment|therapy|support|care|group|club|education";
const CONDITION = new RegExp(`^(?:(?:${ILL})|.*(?:${NEED}|${HELP})$)`, "iu");
// Who is told to be called so, as they write it.
const CALLED = `(?:${KIN}|s?he(?:['’]?s|\\s+is)?|who(?:['’]?s|\\s+is)?|i['’]?m|i\\s+am)\\s+(?:called|named)`;
const IS = "names?\\s+(?:is|are)|name['’]?s|name:";
const NAMED = new RegExp(`(?<=\\b(?:${IS}|${CALLED})\\s+)(${WORD})((?:\\s+${WORD}){0,2})(?=\\s*(${WORD})?)`, "giu");
// No name begins with these, and none goes on with them.
const COMMON = new Set(
  (
    "a about added age aged and are at autism autistic because been being born but by can cannot cant could date " +
    "did dob does doesnt down dr for from get gets goes got had has hasnt he help her hes him his i if im in is " +
    "isnt it live lives miss missing mr mrs ms my need needs no not of off on or our out please refuses school she " +
    "shes so spelled spelt still struggles taken than that the their then there they this to too under unknown up " +
    "wants was wasnt we what when where which who whose will with wont wrong year years you your"
  ).split(" "),
);
const isCommon = (word = "and") => COMMON.has(word.toLowerCase().replace(/['’]/g, ""));
const isCapital = (word) => /^\p{Lu}/u.test(word);

/** `text` without what tells who somebody is. */
export function withoutPersons(text) {
  const left = text
    .replace(NUMBER, " ")
    .replace(AFTER_KIN, (name) => (CONDITION.test(name) ? name : " "))
    .replace(NAMED, (whole, first, more, next) => afterName(first, more.trim().split(/\s+/), next) ?? whole);
  return left === text ? text : left.replace(/\s+/g, " ").trim();
}

// What is left of the words after "called": without the first, and others that look like a surname, as they are capitals or nothing but
// common words follows: "tom jones and he"; of "tom needs help", "tom autism assessment" only the first is a name. Null if none is.
function afterName(first, more, next) {
  if (isCommon(first)) return null;
  const after = [...more, next];
  const surnames = more[0] && !isCommon(more[0]) && (isCapital(more[0]) || isCommon(after[1])) && !CONDITION.test(more[0]) ? 1 : 0;
  return more.slice(surnames + (surnames && isCapital(more[1] ?? "") && !CONDITION.test(more[1]) ? 1 : 0)).join(" ");
}
