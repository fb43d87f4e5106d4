// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import { bare } from '../wording.ts'
import { goingOn } from './joined-rows.ts'
import type { FoundTable } from './tables.ts'

/** Tables beside the objectives, whole where a page cuts them: what follows has the same header, or none, and nothing above. */
export function withoutCuts(tables: readonly FoundTable[]): FoundTable[] {
  const whole: FoundTable[] = []
  for (const table of tables) {
    const last = whole.at(-1)
    if (last && isRestOf(last, table)) whole[whole.length - 1] = joined(last, table)
    else whole.push(table)
  }
  return whole
}

function isRestOf({ kind, header }: FoundTable, rest: FoundTable): boolean {
  if ((kind !== 'personnel' && kind !== 'projects') || rest.above.length > 0 || !header) return false
  const width = header.cells.length
  if (rest.kind === 'headless') return rest.rows.every(({ cells }) => cells.length === width)
  return rest.kind === kind && bare(rest.header!.cells.join('|')) === bare(header.cells.join('|'))
}

function joined(table: FoundTable, { rows: [next, ...others], lines }: FoundTable): FoundTable {
  const rows = [...table.rows]
  const last = rows.at(-1)
  if (next && last && next.cells[0] === '') rows[rows.length - 1] = joinedRow(last, next)
  else if (next) rows.push(next)
  return { ...table, rows: [...rows, ...others], lines: [table.lines[0], lines[1]] }
}

const joinedRow = (row: Row, { cells }: Row): Row => ({
  ...row,
  cells: row.cells.map((cell, column) => {
    const rest = cells[column] ?? ''
    return isCode(cell) && isCode(rest) ? cell + rest : goingOn(cell, rest)
  }),
})

/** A code or an amount has no blank in it. */
const isCode = (text: string): boolean => /\d/.test(text) && /^[\dA-Z.,]+$/.test(text)
