// SPDX-License-Identifier: EUPL-1.2
import { formatEuro } from '#kernel/money.ts'
import type { Project } from '../../../model.ts'
import type { Check } from '../../finding.ts'

/** Two projects asked for one after the other seldom have the same amount to the cent: it may be copied. */
export const copiedAmount: Check = ({ projects }) => {
  const rows = projects?.rows ?? []
  return rows.flatMap((first, index) =>
    rows
      .slice(index + 1)
      .filter((second) => first.amount > 0n && first.amount === second.amount && areConsecutive(first, second))
      .map((second) => ({
        code: 'copied-amount',
        severity: 'warning',
        message: `«${first.name}» e «${second.name}» hanno CUP consecutivi e lo stesso importo, ${formatEuro(first.amount)}: uno dei due può essere stato ricopiato.`,
        lines: [first.line, second.line],
        quote: second.amountAsPrinted,
        remedy: 'Confronta i due importi con i decreti di finanziamento.',
        objectives: [],
      })),
  )
}

/** The five figures after the year of a CUP number the requests. */
const areConsecutive = (a: Project, b: Project): boolean =>
  a.cup.slice(0, 6) === b.cup.slice(0, 6) && Math.abs(Number(a.cup.slice(6, 11)) - Number(b.cup.slice(6, 11))) === 1
