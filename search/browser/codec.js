// Small numbers as printable text. The twin of search/codec.py, which says how it works.

const FINAL = 80
const ALPHABET = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((letter) => !'"\\&<>\''.includes(letter))
const CARRY = ALPHABET.length - FINAL
const CARRIES = ALPHABET[FINAL].charCodeAt()
const VALUES = []
ALPHABET.forEach((letter, value) => (VALUES[letter.charCodeAt()] = value))

/** The numbers in text. */
export function decode (text) {
  const numbers = []
  const carried = []
  for (let place = 0; place < text.length; place++) {
    let value = VALUES[text.charCodeAt(place)]
    if (value >= FINAL) {
      carried.push(value - FINAL)
      continue
    }
    while (carried.length) value = value * CARRY + carried.pop() + FINAL
    numbers.push(value)
  }
  return numbers
}

/** A rising list, written as the gaps between its numbers. */
export function decodeAscending (text) {
  let number = -1
  return decode(text).map((gap) => (number += gap + 1))
}

/** How many numbers text holds. Each ends with one letter that carries nothing. */
export function length (text) {
  let count = 0
  for (let place = 0; place < text.length; place++) if (text.charCodeAt(place) < CARRIES) count++
  return count
}

/** Where the numbers of text, count of them from start on, end. */
export function endOf (text, start, count) {
  let end = start
  for (let left = count; left && end < text.length; end++) if (text.charCodeAt(end) < CARRIES) left--
  return end
}
