// SPDX-License-Identifier: EUPL-1.2
import type { Project, Projects } from '../model.ts'
import { amountOf } from './amounts.ts'
import type { SourceDocument } from './containers/document.ts'
import type { FoundTable } from './tables/tables.ts'
import { bare } from './wording.ts'

/** The projects paid by the PNRR, and the amounts that the text gives for them. */
export function readProjects(tables: readonly FoundTable[], document: SourceDocument): Projects | null {
  const [first, ...others] = tables.filter(({ kind }) => kind === 'projects')
  if (!first) return null
  return {
    columns: first.header!.cells.filter((cell) => cell !== ''),
    rows: [first, ...others].flatMap(projectsOf),
    lines: [first.lines[0], (others.at(-1) ?? first).lines[1]],
    amountsInText: amountsIn(document),
  }
}

function projectsOf({ header, rows }: FoundTable): Project[] {
  const heads = header!.cells.map(bare)
  const at = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head))
  const columns = {
    cup: at(/^(?:codice )?cup$/),
    status: at(/stato|avanzamento|fase/),
    amount: at(/importo|finanziament|valore/),
  }
  const name = heads.findIndex((head, index) => head !== '' && !Object.values(columns).includes(index))
  return rows
    .filter(({ cells }) => cells[columns.cup] !== '' && !/^total/i.test(cells[name] ?? ''))
    .map(({ cells, line }) => ({
      name: cells[name] ?? '',
      cup: cells[columns.cup] ?? '',
      status: cells[columns.status] ?? '',
      amountAsPrinted: cells[columns.amount] ?? '',
      amount: amountOf(cells[columns.amount] ?? '') ?? 0n,
      line,
    }))
}

const euro = /€\s*(\d{1,3}(?:\.\d{3})*(?:,\d{2})?)(?![\d])/g
const measure = /\bmisura\s+(?:PNRR\s+)?(\d+(?:\.\d+)+)/gi

/** Amounts in euro outside tables, each with the PNRR measure named last before it. */
function amountsIn({ blocks }: SourceDocument): Projects['amountsInText'] {
  let current: string | undefined
  const found: { measure: string; amount: bigint; line: number }[] = []
  for (const block of blocks) {
    if (block.kind !== 'text') continue
    current = [...block.text.matchAll(measure)].at(-1)?.[1] ?? current
    for (const [written] of block.text.matchAll(euro)) {
      const amount = amountOf(written)
      if (current !== undefined && amount !== undefined) found.push({ measure: current, amount, line: block.line })
    }
  }
  return found
}
