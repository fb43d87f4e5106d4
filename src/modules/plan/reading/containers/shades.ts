// SPDX-License-Identifier: EUPL-1.2
// Timelines whose months are not marked but coloured.
import { monthColumns } from '../terms/months.ts'

/** Stands in an empty cell with a colour of its own, until it is known whether it is of a timeline: no text has it. */
const shade = '\ue000'
const mark = '■'

/** A colour as its container names it; nothing for none, and for the white of paper. */
export const fillOf = (colour: string | undefined): string | undefined =>
  colour === undefined || /^(?:|auto|none|transparent|inherit|initial|white|#?(?:ff)?f{3,6})$/i.test(colour)
    ? undefined
    : colour.toLowerCase()

/** A row with its empty cells that are coloured, where its first text is not coloured the same, as in rows of two tints. */
export function withShades(row: readonly string[], fills: readonly (string | undefined)[]): readonly string[] {
  const text = row.findIndex((cell) => cell !== '')
  if (text < 0 || fills.every((fill) => fill === undefined)) return row
  const isShade = (at: number) => row[at] === '' && fills[at] !== undefined && fills[at] !== fills[text]
  return row.map((cell, at) => (isShade(at) ? shade : cell))
}

/** The rows of a table, where colour is a mark under the names of months, and nothing elsewhere. */
export function markedInTimelines(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (!rows.some((row) => row.some((cell) => cell.includes(shade)))) return rows
  let months: ReturnType<typeof monthColumns> = []
  return rows.map((row) => {
    const named = monthColumns(row)
    if (named.some((each) => each !== undefined)) months = named
    return row.map((cell, at) => {
      const text = cell.replaceAll(shade, '').trim()
      return text === '' && cell !== '' && months[at] ? mark : text
    })
  })
}
