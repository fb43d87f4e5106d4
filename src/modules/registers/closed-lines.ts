// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import { type ClosedYear, whyClosed } from '#modules/plan/index.ts'

/** Refuses a file with lines of a closed year, naming them: nothing of it is saved. */
export function refuseClosedLines(
  lines: readonly { line: number; years: readonly number[] }[],
  closed: readonly ClosedYear[],
): void {
  for (const { year } of closed) {
    const touching = lines.filter(({ years }) => years.includes(year)).map(({ line }) => line)
    if (touching.length === 0) continue
    const shown = touching.slice(0, 20).join(', ')
    const where = touching.length === 1 ? `riga ${shown}` : `righe ${shown}${touching.length > 20 ? '…' : ''}`
    throw new Refusal('conflict', `Il file non è stato importato (${where}): ${whyClosed(year, closed)}.`)
  }
}
