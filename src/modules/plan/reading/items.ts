// SPDX-License-Identifier: EUPL-1.2

/** «1) …», «a) …», «• …», «- …»: the items of a cell, without their marks. */
export const itemsOf = (cell: string): string[] => cell.split(/\n|;/).flatMap((item) => withoutMark(item.trim()) || [])

/** An item of a list without the mark that it begins with. */
export const withoutMark = (item: string): string => item.replace(/^(?:(?:\d{1,2}|[a-z])[).]|[•▪◦·*–—-])\s/i, '').trim()
