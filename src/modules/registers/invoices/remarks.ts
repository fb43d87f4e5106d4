// SPDX-License-Identifier: EUPL-1.2
import { formatDay } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import type { Problem } from '#kernel/problem.ts'
import type { BilledInvoice } from './model.ts'
import type { CreditNote, SameInvoice } from './store.ts'

/** Of a refused document, when the one that corrects it has come. */
export const replacedBy = 'al suo posto ce n’è già un’altra con lo stesso numero'

/** Of a credit note that lowers nothing yet. */
export const waiting = ({ number, lowersNumber }: CreditNote): Problem => ({
  message:
    lowersNumber === null
      ? `La nota di credito ${number} non dice quale fattura riduce: collegala dalla sua pagina.`
      : `La nota di credito ${number} riduce la fattura ${lowersNumber}, che non è nel registro: si collega da sé quando arriva.`,
})

/** Of an invoice that the register already had, from this file or from another. */
export function repetition(original: string, invoice: BilledInvoice, same: SameInvoice): Problem {
  const about = `La fattura ${invoice.number} di ${invoice.supplierName}`
  if (same.original === original && same.position === invoice.position) {
    return { message: `${about} è già nel registro: questo file era già stato importato.` }
  }
  if (same.original === original) return { message: `${about} compare due volte in questo file: vale la prima.` }

  const differs = same.total !== invoice.total || same.datedOn !== invoice.datedOn
  const doubt = ` con data ${formatDay(same.datedOn)} e totale ${formatEuro(same.total)}: controlla quale è giusta; se quella è rifiutata, registra il rifiuto e importa di nuovo questo file`
  return { message: `${about} è già nel registro, dal file «${same.fileName}»${differs ? doubt : ''}.` }
}
