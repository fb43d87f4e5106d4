// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { formatDay } from '#kernel/civil-date.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import { formatNumber, ratio } from '#kernel/ratio.ts'
import { daysMoved } from '#law/debt.ts'
import { daysLate, type Payment, paymentTimeliness } from '#law/payment-timeliness.ts'
import type { Evidence, Measure, Scope } from '#modules/indicators/index.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { factsOf, type KeptFacts } from './figures/facts.ts'
import { figures, takeFigures } from './figures/figures.ts'
import { settleFigures } from './figures/fold.ts'
import { everHolds, settingsBy } from './settings/model.ts'
import { chosenSettings } from './settings/store.ts'

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

interface FoundPayment extends Omit<PaymentOfInvoice, 'daysSuspended'> {
  facts: KeptFacts
}

/** Of the payments of debts sent to the treasury in a period, as far as known on its day, those that raise it most. */
async function heaviestPayments(db: Database, { period, on, unit }: Scope): Promise<PaymentOfInvoice[]> {
  await settleFigures(db)
  const chosen = await chosenSettings(db)
  const checksStop = everHolds(chosen, 'check-waiting', 'taken-away')
  // What has stopped weighs less than its days say: all of it is looked at, beside the heaviest of the rest.
  const found = await sql<FoundPayment>`
    select * from (
      select *, count(*) over ()::int as count, sum(amount) over ()::bigint as paid,
             row_number() over (partition by stopped order by (paid_on - due_on) * amount desc, paid_on, payment_id) as place
        from (select invoice.id, payment.id as payment_id, invoice.number, invoice.supplier_name as supplier,
                     invoice.unit, payment.original, payment.line, payment.amount, invoice.due_on,
                     payment.sent_on as paid_on, facts,
                     facts -> 'suspensions' <> '[]' or (${checksStop} and facts ? 'checks') as stopped
                from payment
                join invoice on invoice.id = payment.invoice_id and invoice.is_debt
                join figured_invoice on figured_invoice.invoice_id = invoice.id
               where payment.sent_on between ${period.from} and least(${period.to}::date, ${on}::date)
                 and payment.returned_on is null and payment.cancelled_on is null
                 and (${unit ?? null}::text is null or unit = ${unit ?? null})) as made) as weighed
     where stopped or place <= ${rowsShown}
     order by payment_id`.execute(db)
  const chosenOn = settingsBy(chosen)
  return found.rows
    .map(({ facts, ...payment }) => ({
      ...payment,
      daysSuspended: daysMoved(factsOf(facts, chosenOn), payment.paidOn),
    }))
    .toSorted((a, b) => Number(weightOf(b) - weightOf(a)) || (a.paidOn < b.paidOn ? -1 : 1))
    .slice(0, rowsShown)
}

const weightOf = (payment: Payment): bigint => BigInt(daysLate(payment)) * payment.amount

/** Each payment with the days it moves the indicator by: their sum is the indicator. Those that raise it most come first. */
function paymentEvidence(payments: readonly PaymentOfInvoice[], { period, on, unit }: Scope): Evidence {
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
      formatNumber(ratio(weightOf(payment), payment.paid, 3), 3),
    ]),
    provenance: payments,
    areas: payments.map(({ unit }) => unit),
    paths: payments.map(({ id }) => `/fatture/${id}`),
    more: { count: (payments[0]?.count ?? 0) - payments.length, path: `/pagamenti/tempestivita?${all}` },
  }
}
