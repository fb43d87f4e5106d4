// SPDX-License-Identifier: EUPL-1.2

/** «1) …», «a) …», «• …», «- …»: the items of a cell, without their marks. */
export const itemsOf = (cell: string): string[] =>
  inlineItems(cell)
    .flatMap((item) => item.split(/\n|;/))
    .flatMap((item) => withoutMark(item.trim()) || [])

/** «a) incontri b) report»: the items of a list written on, each with its mark. */
export const inlineItems = (cell: string): string[] =>
  /^(?:a|1)\)\s/i.test(cell) ? cell.split(/\s(?=(?:\d{1,2}|[a-z])\)\s)/i) : [cell]

/** An item of a list without the mark that it begins with. */
export const withoutMark = (item: string): string =>
  item.replace(/^(?:(?:\d{1,2}|(?!n\.)[a-z])[).]|[•▪◦·*–—-])\s/i, '').trim()
