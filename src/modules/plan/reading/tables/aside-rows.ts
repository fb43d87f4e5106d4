// SPDX-License-Identifier: EUPL-1.2
// Rows of a table of objectives that are of no objective.
import type { Row } from '../containers/document.ts'
import { sumOfWeights, weightOf } from '../objective/weights.ts'
import type { PagedRow } from './paged-row.ts'
import { widerIn } from './wider-objective.ts'

/** A row of sums begins with the word, in whatever column that falls, and holds numbers besides. */
export function isTotal({ cells }: Row): boolean {
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  return /^(?:sub[\s-]?)?(?:total[ei]|somma)\b/i.test(first) && others.every((cell) => !/\p{L}{4}/u.test(cell))
}

/** «Obiettivi di sviluppo» alone in its row, or with the sum of the weights below it: the heading of those objectives. */
export const headingIn = (rows: readonly PagedRow[], at: number): string | undefined =>
  loneHeading(rows[at]!, rows[at + 1]) ?? weighedHeading(rows, at)

/** A text and a weight, which the weights of the rows below it make up, one by one. */
function weighedHeading(rows: readonly PagedRow[], at: number): string | undefined {
  const { row, columns, ofSheet } = rows[at]!
  const [text, weight, another] = filledIn(row)
  if (ofSheet || another !== undefined || weight === undefined || columns[weight]?.field !== 'weight') return undefined
  if (isTotal(row) || !/\p{L}{3}/u.test(row.cells[text!]!)) return undefined
  const whole = weightOf(row.cells[weight]!)
  let [sum, below] = [0, 0]
  for (let next = at + 1; whole !== null && next < rows.length && sum < whole; next++) {
    const own = rows[next]!.row.cells[weight] ?? ''
    if (own !== '' && filledIn(rows[next]!.row).length < 3) return undefined
    sum = sumOfWeights([sum, weightOf(own)])
    if (own !== '') below++
  }
  const isOther = columns[text!]?.field !== 'description'
  return sum === whole && (below > 1 || (below === 1 && isOther)) ? row.cells[text!] : undefined
}

function loneHeading({ row, columns, ofSheet, afterBreak }: PagedRow, next: PagedRow | undefined): string | undefined {
  const [only, another] = filledIn(row)
  if (only === undefined || another !== undefined || ofSheet || columns.length < 4 || !next) return undefined
  const text = row.cells[only]!
  const placed = only === 0 || (columns[only]?.field === 'description' && !afterBreak)
  const begins = next.columns === columns && filledIn(next.row).length > 2 && describes(next)
  return placed &&
    begins &&
    text.length <= longestHeading &&
    /^\p{Lu}[^\n]*[^\n.;:]$/u.test(text) &&
    !isAside(text) &&
    !isTotal(row)
    ? text
    : undefined
}

const longestHeading = 100

const filledIn = ({ cells }: Row): number[] => cells.flatMap((cell, at) => (cell === '' ? [] : [at]))

const describes = ({ row, columns }: PagedRow): boolean =>
  columns.some(({ field }, at) => field === 'description' && row.cells[at])

const isAside = (text: string): boolean => /^(?:n\.?\s?b\.?|not[ae]|avvertenz[ae]|legenda)(?![a-zà-ÿ])/i.test(text)

/** Words where a number, a weight or nothing should be, and nothing else in the row: a note below the table. */
export function isNote({ row, columns, ofSheet }: PagedRow): boolean {
  const [only, another] = filledIn(row)
  if (widerIn(row) !== undefined) return false
  if (only === undefined || another !== undefined || ofSheet || columns.length < 3 || isTotal(row)) return false
  const field = columns[only]?.field
  return (
    (field === undefined || field === 'number' || field === 'weight') && /\p{L}{3}\S{0,30}\s/u.test(row.cells[only]!)
  )
}

/** The notes among rows, without the headings of the objectives below them. */
export const notesIn = (rows: readonly PagedRow[]): PagedRow[] =>
  rows.filter((paged, at) => isNote(paged) && headingIn(rows, at) === undefined)
