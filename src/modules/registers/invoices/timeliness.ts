// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { formatDay } from '#kernel/civil-date.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import { formatNumber, ratio } from '#kernel/ratio.ts'
import { daysLate, type Payment, paymentTimeliness } from '#law/payment-timeliness.ts'
import type { Evidence, Measure, Scope } from '#modules/indicators/index.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { figures, takeFigures } from './figures/figures.ts'

export const timeliness: Measure = {
  id: 'fatture.tempestivita',
  rule: paymentTimeliness,
  rowsReadWith: 'invoices:read',
  take: (db, scopes) =>
    takeFigures(
      db,
      scopes.map(({ unit, ...when }) => ({
        figure: figures.tempestivita(when),
        ...(unit !== undefined && { of: { unit } }),
      })),
    ),
  evidence: async (db, scope) => paymentEvidence(await heaviestPayments(db, scope), scope),
}

/** As many rows as a person reads in one page; the figure has its own, with all of them. */
const rowsShown = 200

/** A payment, with what lets a person find it. */
interface PaymentOfInvoice extends Payment, Provenance {
  id: bigint
  number: string
  supplier: string
  unit: string | null
  /** Of all the payments, those not among the heaviest too. */
  count: number
  paid: Cents
}

/** Of the payments of debts sent to the treasury in a period, as far as known on its day, those that raise it most. */
async function heaviestPayments(db: Database, { period, on, unit }: Scope): Promise<PaymentOfInvoice[]> {
  // comma 5: only the days between the receipt and the payment can be taken away.
  const found = await sql<PaymentOfInvoice>`
    select *, count(*) over ()::int as count, sum(amount) over ()::bigint as paid
      from (select invoice.id, payment.id as payment_id, invoice.number, invoice.supplier_name as supplier,
                   invoice.unit, payment.original, payment.line, payment.amount, invoice.due_on,
                   payment.sent_on as paid_on,
                   (select coalesce(sum(upper(days) - lower(days)), 0)::int
                      from unnest(invoice.suspended * datemultirange(daterange(
                             least(coalesce(invoice.received_on, invoice.dated_on), payment.sent_on), payment.sent_on))
                           ) as each(days)) as days_suspended
              from payment
              join invoice on invoice.id = payment.invoice_id and invoice.is_debt
             where payment.sent_on between ${period.from} and least(${period.to}::date, ${on}::date)
               and payment.returned_on is null and payment.cancelled_on is null
               and (${unit ?? null}::text is null or unit = ${unit ?? null})) as made
     order by (paid_on - due_on - days_suspended) * amount desc, paid_on, payment_id
     limit ${rowsShown}`.execute(db)
  return found.rows
}

/** Each payment with the days it moves the indicator by: their sum is the indicator. Those that raise it most come first. */
function paymentEvidence(payments: readonly PaymentOfInvoice[], { period, on, unit }: Scope): Evidence {
  const weight = (payment: Payment) => BigInt(daysLate(payment)) * payment.amount
  const all = new URLSearchParams({ anno: period.to.slice(0, 4), al: on, ...(unit && { area: unit }) })
  return {
    header: [
      'Fattura',
      'Fornitore',
      'Importo pagato',
      'Scadenza',
      'Pagata il',
      'Giorni di ritardo',
      'Effetto in giorni',
    ],
    rows: payments.map((payment) => [
      payment.number,
      payment.supplier,
      formatEuro(payment.amount),
      formatDay(payment.dueOn),
      formatDay(payment.paidOn),
      formatNumber(daysLate(payment)),
      formatNumber(ratio(weight(payment), payment.paid, 3), 3),
    ]),
    provenance: payments,
    areas: payments.map(({ unit }) => unit),
    paths: payments.map(({ id }) => `/fatture/${id}`),
    more: { count: (payments[0]?.count ?? 0) - payments.length, path: `/pagamenti/tempestivita?${all}` },
  }
}
