// SPDX-License-Identifier: EUPL-1.2
import type { PayTable } from '../../model.ts'
import { amountOf } from '../amounts.ts'
import type { FoundTable } from '../tables/tables.ts'
import { bare } from '../wording.ts'

/** Average pay of men and women: the cells are amounts with cents, not counts. */
export const isPayTable = ({ rows }: FoundTable): boolean =>
  rows.some(({ cells }) => cells.slice(1).some((cell) => /^(?:€\s*)?\d{1,3}(?:\.\d{3})*,\d{2}(?:\s*€)?$/.test(cell)))

export function readPayTable({ header, rows, above, lines }: FoundTable): PayTable {
  const heads = header!.cells.map(bare)
  const at = {
    men: heads.findIndex((head) => /^(uomini|maschi|m)$/.test(head)),
    women: heads.findIndex((head) => /^(donne|femmine|f)$/.test(head)),
  }
  const paid = rows.flatMap(({ cells }) => {
    const [men, women] = [amountOf(cells[at.men] ?? ''), amountOf(cells[at.women] ?? '')]
    if (men === undefined || women === undefined) return []
    return [{ level: cells[0]!, menAsPrinted: cells[at.men]!, womenAsPrinted: cells[at.women]!, men, women }]
  })
  const labels = rows.find(({ cells }) => amountOf(cells[at.men] ?? '') === undefined)
  return {
    title: titleIn(above.map(({ text }) => text)),
    columnLabel: labels?.cells[at.men] ?? null,
    rows: paid,
    lines,
  }
}

/** The lines in capitals just above, up to the words that tell how the rows are divided. */
function titleIn(above: readonly string[]): string | null {
  const start = above.findLastIndex((text) => /retribuzion|stipend|divario/i.test(text))
  if (start < 0) return null
  return above
    .slice(start)
    .join(' ')
    .split(/,?\ssuddivis/i)[0]!
}
