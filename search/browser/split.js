// Text to words: fold and split. With analysis.js the twin of search/analysis.py; apart from it, since much needs words
// and no stems.

const MAX_WORD = 40
const APOSTROPHES = /['`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07\uff40]/g
const INVISIBLE = /[\u00ad\u0640\u200c-\u200f\u2060\ufeff]/g
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu
const DIGIT = /\p{Nd}/u
const ACCENTS = /([a-z])[\u0300-\u036f]+/g
const ARABIC_MARKS = /[\u064b-\u065f\u0670]/g
const [ALIKE, ALIKES] = [
  '\u0142\u0131\u0643\u064a\u0649\u0629\u06c1\u0456\u0457\u044b\u0454\u044d\u0451', 'li\u06a9\u06cc\u06cc\u0647\u0647\u0438\u0438\u0438\u0435\u0435\u0435'
]
const WORDS = /[\p{L}\p{N}\p{M}]+/gu

/** text with the digits of every script as 0 to 9. */
export function plainDigits (text) {
  return text.replace(OTHER_DIGITS, (letter) => {
    let zero = letter.codePointAt()
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--
    return letter.codePointAt() - zero
  })
}

/** text in the letters that others stand for, in compatibility forms (NFKC), with plain digits. */
export function compatible (text) {
  return plainDigits(text.normalize('NFKC'))
}

/** Lower-case text without accents, apostrophes or invisible characters, in compatible letters and digits. */
export function fold (text) {
  const lowered = compatible(text.replace(APOSTROPHES, '')).replace(INVISIBLE, '').toLowerCase()
  const bare = lowered.normalize('NFD').replace(ACCENTS, '$1').replace(ARABIC_MARKS, '').normalize('NFC')
  return bare.replace(/[^\0-\x7f]/g, (letter) => ALIKES[ALIKE.indexOf(letter)] ?? letter)
}

/** The words of text, folded: runs of letters, digits and marks of any script. */
export function split (text) {
  return (fold(text).match(WORDS) ?? []).map((word) => [...word].slice(0, MAX_WORD).join(''))
}
