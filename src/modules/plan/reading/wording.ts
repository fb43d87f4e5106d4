// SPDX-License-Identifier: EUPL-1.2

/** Words without case, accents and punctuation, to compare headers and names however they are written. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9%€\u00df-\u024f]+/g, ' ')
    .trim()

const small = new Set('di del della dello dei degli delle da dal dalla e ed in con per su a al alla'.split(' '))

/** «COMUNE DI BORGO SAN LIETO» → «Comune di Borgo San Lieto». */
export const titleCase = (text: string): string =>
  text
    .toLowerCase()
    .split(' ')
    .map((word, index) => (index > 0 && small.has(word) ? word : capitalised(word)))
    .join(' ')

/** «d’ANGELO» → «D’Angelo», «DE-LUCA» → «De-Luca». */
export const capitalised = (word: string): string =>
  word.toLowerCase().replace(/(^|['’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Whether no letter is small: how headings shout. */
export const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** A text without the marks it ends with; looks from the end, so that a long row of them costs only its length. */
export function withoutEnding(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1]!)) end--
  return text.slice(0, end)
}
