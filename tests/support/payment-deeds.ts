// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { commandLine } from '#modules/registers/index.ts'
import type { Database } from '#platform/database.ts'
import { keepOriginal } from '#platform/originals.ts'

/** A register to which deeds happen, as the rows they leave. */
interface Register {
  db: Database
  invoices: bigint[]
}

export type Deed = (register: Register) => Promise<unknown>

const file = { name: 'lotto.xml', bytes: new TextEncoder().encode('un lotto') }
const original = createHash('sha256').update(file.bytes).digest('hex')

/** Does all the deeds to an emptied register. */
export async function happen(db: Database, deeds: readonly Deed[]): Promise<void> {
  await keepOriginal(db, file, commandLine)
  for (const table of ['payment', 'settlement', 'pause', 'payment_check', 'invoice']) {
    await sql`delete from ${sql.table(table)}`.execute(db)
  }
  const register: Register = { db, invoices: [] }
  for (const deed of deeds) await deed(register)
}

/** Around the ends of two years. */
export const anyDay: fc.Arbitrary<CivilDate> = fc
  .noBias(fc.nat(500))
  .map((days) => addDays(civilDate('2024-09-01'), days))
const days = fc.noBias(fc.nat(120))
const cents = fc.integer({ min: 1, max: 9_000_00 })
const unit = fc.constantFrom(null, 'LP', 'PM')
const nature = fc.constantFrom(null, 'current', 'capital')
const supplierKind = fc.constantFrom('firm', 'professional')
const supplier = fc.constantFrom('IT01', 'IT02')

const added = fc
  .record({
    day: anyDay,
    cents,
    supplier,
    unit,
    nature,
    supplierKind,
    known: fc.boolean(),
    term: fc.constantFrom(30, 60),
  })
  .map(
    ({ day, cents, supplier, unit, nature, supplierKind, known, term }): Deed =>
      async ({ db, invoices }) => {
        const made = await sql<{ id: bigint }>`
      insert into invoice (original, position, supplier_id, supplier_name, document_type, kind, number, dated_on, total,
                           amount_due, received_on, due_on, unit, nature, supplier_kind, term_days)
      values (${original}, ${invoices.length + 1}, ${supplier}, 'Fornitore', 'TD01', 'invoice', ${String(invoices.length)},
              ${day}, ${cents}, ${cents}, ${known ? day : null}, ${addDays(day, term)}, ${unit}, ${nature},
              ${supplierKind}, ${term})
      returning id`.execute(db)
        invoices.push(made.rows[0]!.id)
      },
  )

/** A change to one of the invoices there are; none while there is none. */
const toInvoice = <Details>(
  details: fc.Arbitrary<Details>,
  change: (id: bigint, details: Details, nth: number) => ReturnType<typeof sql>,
): fc.Arbitrary<Deed> =>
  fc.tuple(fc.nat(20), details, fc.nat()).map(
    ([which, said, nth]): Deed =>
      async ({ db, invoices }) => {
        const id = invoices[which % invoices.length]
        if (id !== undefined) await change(id, said, nth).execute(db)
      },
  )

const ordered = (sent: boolean) =>
  toInvoice(
    fc.record({ days, cents }),
    (id, said, nth) => sql`
    insert into payment (invoice_id, order_number, issued_on, sent_on, amount)
    select id, ${String(nth)}, dated_on + ${said.days}::int, ${sent ? sql`dated_on + ${said.days}::int` : null}, ${said.cents}
      from invoice where id = ${id} and is_debt
        on conflict do nothing`,
  )

const toPayments = (set: ReturnType<typeof sql>) =>
  toInvoice(days, (id) => sql`update payment set ${set} where invoice_id = ${id}`)

/** Anything that may happen to invoices and to what is paid of them. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: added },
  { weight: 4, arbitrary: ordered(true) },
  ordered(false),
  toPayments(sql`sent_on = coalesce(sent_on, issued_on + 5)`),
  toPayments(sql`returned_on = sent_on + 3`),
  toPayments(sql`cancelled_on = issued_on + 1`),
  toPayments(sql`amount = amount + 100`),
  toInvoice(days, (id) => sql`delete from payment where invoice_id = ${id}`),
  toInvoice(
    days,
    (id) => sql`
    update invoice set dated_on = dated_on + 1, received_on = dated_on + 3, due_on = dated_on + 3 + term_days
     where id = ${id}`,
  ),
  toInvoice(
    fc.record({ days, how: fc.constantFrom('accepted', 'refused', 'expired') }),
    (id, said) => sql`
    update invoice set acceptance = ${said.how}, acceptance_on = dated_on + ${said.days}::int where id = ${id}`,
  ),
  toInvoice(
    fc.record({ unit, nature, supplierKind, supplier }),
    (id, said) => sql`
    update invoice set unit = ${said.unit}, nature = ${said.nature}, supplier_kind = ${said.supplierKind},
                       supplier_id = ${said.supplier} where id = ${id}`,
  ),
  toInvoice(
    fc.record({ days, lasts: fc.integer({ min: 1, max: 90 }), open: fc.boolean() }),
    (id, said) => sql`
    insert into pause (invoice_id, days, reason)
    select id, daterange(dated_on + ${said.days}::int, ${said.open ? null : sql`dated_on + ${said.days + said.lasts}::int`}), 'contested'
      from invoice where id = ${id}
        on conflict do nothing`,
  ),
  toInvoice(days, (id) => sql`delete from pause where invoice_id = ${id}`),
  toInvoice(
    fc.record({ days, kind: fc.constantFrom('tax-debt', 'contribution') }),
    (id, said) => sql`
    insert into payment_check (invoice_id, kind, asked_on)
    select id, ${said.kind}, dated_on + ${said.days}::int from invoice where id = ${id}
        on conflict do nothing`,
  ),
  toInvoice(
    fc.nat(40),
    (id, lasted) => sql`
    update payment_check set answered_on = asked_on + ${lasted}::int, outcome = 'clear' where invoice_id = ${id}`,
  ),
  toInvoice(days, (id) => sql`delete from payment_check where invoice_id = ${id}`),
  toInvoice(
    fc.record({ days, told: fc.boolean() }),
    (id, said, nth) => sql`
    insert into settlement (invoice_id, act, settled_on, sent_on)
    select id, ${String(nth)}, dated_on + ${said.days}::int, ${said.told ? sql`dated_on + ${said.days + 2}::int` : null}
      from invoice where id = ${id} on conflict do nothing`,
  ),
  toInvoice(
    days,
    (id) => sql`
    update settlement set returned_on = sent_on + 4, return_note = 'Manca il CIG'
     where invoice_id = ${id} and sent_on is not null`,
  ),
  toInvoice(
    fc.record({ cents, lowers: fc.boolean() }),
    (id, said, nth) => sql`
    insert into invoice (original, position, supplier_id, supplier_name, document_type, kind, number, dated_on, total,
                         amount_due, lowers)
    select original, ${(nth % 1_000_000) + 1000}, supplier_id, 'Fornitore', 'TD04', 'credit-note', ${`NC ${nth}`}, dated_on,
           ${-said.cents}, ${-said.cents}, ${said.lowers ? sql`id` : null}
      from invoice where id = ${id} and kind = 'invoice' on conflict do nothing`,
  ),
)
