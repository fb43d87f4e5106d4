// SPDX-License-Identifier: EUPL-1.2
/** A number as Italians write it: «1.200», «150.000,00», «4,5», «0.75». */
export const figures = '[1-9]\\d{0,2}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?'

export const numberWords: Readonly<Record<string, number>> = {
  ...{ zero: 0, nessuno: 0, nessuna: 0, nessun: 0, un: 1, uno: 1, una: 1, due: 2, tre: 3, quattro: 4, cinque: 5 },
  ...{ sei: 6, sette: 7, otto: 8, nove: 9, dieci: 10, dodici: 12, quindici: 15, venti: 20, trenta: 30, quaranta: 40 },
  ...{ quarantacinque: 45, cinquanta: 50, sessanta: 60, novanta: 90, cento: 100 },
}

/** Figures or a word, to be found in a text. */
export const number = `${figures}|${Object.keys(numberWords).join('|')}`

const thousands = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/

export function numberOf(written: string): number {
  const text = written.toLowerCase()
  return numberWords[text] ?? Number((thousands.test(text) ? text.replaceAll('.', '') : text).replace(',', '.'))
}
