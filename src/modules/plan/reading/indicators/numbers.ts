// SPDX-License-Identifier: EUPL-1.2
const scales: readonly (readonly [RegExp, number])[] = [
  [/^mila$/, 1_000],
  [/^(?:milion[ei]|mln)$/, 1_000_000],
  [/^(?:miliard[oi]|mld)$/, 1_000_000_000],
]

/** A number as Italians write it: «1.200», «150.000,00», «4,5», «0.75», «150 mila». */
export const figures =
  '(?:[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)(?:\\s?(?:mila|milion[ei]|mln|miliard[oi]|mld)(?![a-zà-ÿ]))?'

const articles = { un: 1, uno: 1, una: 1 }
const words: Readonly<Record<string, number>> = {
  ...{ zero: 0, nessuno: 0, nessuna: 0, nessun: 0, due: 2, tre: 3, quattro: 4, cinque: 5 },
  ...{ sei: 6, sette: 7, otto: 8, nove: 9, dieci: 10, dodici: 12, quindici: 15, venti: 20, trenta: 30, quaranta: 40 },
  ...{ quarantacinque: 45, cinquanta: 50, sessanta: 60, settanta: 70, ottanta: 80, novanta: 90, cento: 100 },
}

/** Figures or a word, to be found in a text; «un» may be an article. */
export const number = `(?:${figures}|(?:${Object.keys({ ...words, ...articles }).join('|')})(?![a-zà-ÿ]))`
export const plainNumber = `(?:${figures}|(?:${Object.keys(words).join('|')})(?![a-zà-ÿ]))`

/** What a number may be a number of, written after it. */
export const unit = '(?:%|giorni|gg\\.?|ore|minuti|min\\.?|mesi|punti|€|euro)(?![a-zà-ÿ])'

const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/

export function numberOf(written: string): number {
  const [digits = ''] = /^[\d.,]*/.exec(written)!
  const scale = written.slice(digits.length).trim().toLowerCase()
  if (digits === '') return { ...words, ...articles }[scale] ?? Number.NaN
  const plain = Number((thousands.test(digits) ? digits.replaceAll('.', '') : digits).replace(',', '.'))
  const times = scales.find(([name]) => name.test(scale))?.[1] ?? 1
  return Math.round(plain * times * 1e6) / 1e6
}

/** «2025», which a plan compares with as a year: «superiore al 2025». */
export const isYear = (written: string): boolean => /^20[1-3]\d$/.test(written)

/** «il cinquanta per cento» as «il 50%». */
export const withPercentSign = (text: string): string =>
  text.replace(perCent, (_, written: string) => `${String(numberOf(written)).replace('.', ',')}%`)

const perCent = new RegExp(`(?<![a-zà-ÿ\\d.,])(${plainNumber})\\sper\\scento(?![a-zà-ÿ])`, 'gi')
