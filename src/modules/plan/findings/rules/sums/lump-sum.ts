// SPDX-License-Identifier: EUPL-1.2
import { formatEuro } from '#kernel/money.ts'
import { type Check, placeOn } from '../../finding.ts'
import { lumpSums } from '../../tables/lump-sums.ts'

/** A project paid a fixed sum has that sum. */
export const lumpSum: Check = (plan) =>
  (plan.projects?.rows ?? []).flatMap(({ name, amount, amountAsPrinted, line }) => {
    const fixed = lumpSums.find(({ measure, words }) => name.startsWith(measure) && words.test(name))
    if (!fixed || fixed.amount === amount) return []
    return {
      code: 'lump-sum' as const,
      severity: 'warning' as const,
      message: `«${name}» è un finanziamento a somma fissa di ${formatEuro(fixed.amount)} (${fixed.source}), ma qui è scritto ${formatEuro(amount)}.`,
      ...placeOn(plan, [line], amountAsPrinted),
      remedy: 'Controlla l’importo nel decreto di finanziamento.',
    }
  })
