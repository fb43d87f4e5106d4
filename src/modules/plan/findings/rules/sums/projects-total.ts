// SPDX-License-Identifier: EUPL-1.2
import { formatEuro } from '#kernel/money.ts'
import type { Finding, Projects } from '../../../model.ts'
import { amountOf } from '../../../reading/amounts.ts'
import type { Check } from '../../finding.ts'

const fewestProjects = 5

/** A table of amounts has its total, and the total is their sum. */
export const projectsTotal: Check = ({ projects }, lines) => {
  if (!projects) return []
  const total = printedTotal(projects, lines)
  const sum = projects.rows.reduce((so, { amount }) => so + amount, 0n)
  if (total) return total.amount === sum ? [] : [wrong(total, sum)]
  return projects.rows.length < fewestProjects ? [] : [missing(projects, sum)]
}

interface Total {
  amount: bigint
  written: string
  line: number
}

/** The row of the table that begins with «Totale». */
function printedTotal({ lines: [from, to] }: Projects, lines: readonly string[]): Total | undefined {
  const at = lines.findIndex((text, index) => index + 1 > from && index < to && /^[|\s]*total/i.test(text))
  const written = lines[at]?.split(' ').findLast((word) => amountOf(word) !== undefined)
  const amount = written && amountOf(written)
  return written && amount ? { amount, written, line: at + 1 } : undefined
}

const wrong = ({ amount, written, line }: Total, sum: bigint): Finding => ({
  code: 'projects-sum',
  severity: 'error',
  message: `Gli importi dei progetti sommano a ${formatEuro(sum)}, ma il totale scritto è ${formatEuro(amount)}.`,
  lines: [line],
  quote: written,
  remedy: 'Controlla gli importi e il totale.',
  objectives: [],
})

const missing = ({ columns, rows }: Projects, sum: bigint): Finding => ({
  code: 'projects-without-total',
  severity: 'info',
  message: `La tabella dei progetti non ha il totale: gli importi scritti sommano a ${formatEuro(sum)}.`,
  lines: rows.map(({ line }) => line),
  quote: columns.join(' · '),
  remedy: 'Aggiungi la riga del totale.',
  objectives: [],
})
