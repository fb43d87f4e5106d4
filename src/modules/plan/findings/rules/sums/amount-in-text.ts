// SPDX-License-Identifier: EUPL-1.2
import { formatEuro } from '#kernel/money.ts'
import { type Check, listed } from '../../finding.ts'

/** An amount the text gives for a measure is that of one of its projects. */
export const amountInText: Check = ({ projects }) =>
  (projects?.amountsInText ?? []).flatMap(({ measure, amount, line }) => {
    const own = projects!.rows.filter(
      ({ name }) => name.startsWith(measure) && !/^[.\d]/.test(name.slice(measure.length)),
    )
    if (own.length === 0 || own.some((project) => project.amount === amount)) return []
    const printed = own.map((project) => formatEuro(project.amount))
    return {
      code: 'amount-in-text',
      severity: 'error',
      message: `Per la misura ${measure} il testo dice ${formatEuro(amount)} e la tabella ${listed(printed)}.`,
      lines: [line, ...own.map((project) => project.line)],
      quote: formatEuro(amount),
      remedy: 'Controlla l’importo nel decreto di finanziamento e scrivi lo stesso nei due punti.',
      objectives: [],
    }
  })
