// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Check, InvoiceLife, Order, Pause, Settlement } from './model.ts'

type Row<Part> = Part & { invoiceId: bigint }

/** The lives of these invoices, in the order of arrival; those that are not there are left out. */
export const findLives = (db: Database, ids: readonly bigint[]): Promise<InvoiceLife[]> => livesOf(db, ids, sql``)

/** The same, and nobody else changes them until the transaction ends. */
export const holdLives = (transaction: Database, ids: readonly bigint[]): Promise<InvoiceLife[]> =>
  livesOf(transaction, ids, sql`for update`)

async function livesOf(db: Database, ids: readonly bigint[], lock: RawBuilder<unknown>): Promise<InvoiceLife[]> {
  const asked = sql`any(${ids}::bigint[])`
  const invoices = await sql<Omit<InvoiceLife, 'settlements' | 'pauses' | 'checks' | 'orders'>>`
    select id, number, supplier_id, kind, dated_on, received_on, unit, amount_due, lowered, due_on, term_days,
           term_title, acceptance, acceptance_on
      from invoice where id = ${asked} order by id ${lock}`.execute(db)
  const [settlements, pauses, checks, orders] = await Promise.all([
    sql<Row<Settlement>>`
      select invoice_id, act, settled_on, sent_on, returned_on, return_note, correct_on
        from settlement where invoice_id = ${asked} order by coalesce(sent_on, settled_on), returned_on, act`.execute(
      db,
    ),
    sql<Row<Pause>>`
      select invoice_id, lower(days) as "from", upper(days) as until, reason, note
        from pause where invoice_id = ${asked} order by days`.execute(db),
    sql<Row<Check>>`
      select invoice_id, id, kind, asked_on, answered_on, outcome, reference
        from payment_check where invoice_id = ${asked} order by asked_on, id`.execute(db),
    sql<Row<Order>>`
      select invoice_id, order_number, amount, settlement_act, issued_on, sent_on, executed_on, returned_on, cancelled_on
        from payment where invoice_id = ${asked} order by coalesce(issued_on, sent_on), id`.execute(db),
  ])
  const own = {
    settlements: byInvoice(settlements),
    pauses: byInvoice(pauses),
    checks: byInvoice(checks),
    orders: byInvoice(orders),
  }
  return invoices.rows.map((invoice) => ({
    ...invoice,
    settlements: own.settlements(invoice.id),
    pauses: own.pauses(invoice.id),
    checks: own.checks(invoice.id),
    orders: own.orders(invoice.id),
  }))
}

/** Sorted out once, so that many invoices take no longer each than one. */
function byInvoice<Part>({ rows }: { rows: readonly Row<Part>[] }): (id: bigint) => Row<Part>[] {
  const sorted = Map.groupBy(rows, ({ invoiceId }) => invoiceId)
  return (id) => sorted.get(id) ?? []
}

/** Why an invoice can be refused, in the words of the municipality’s list. */
export interface RefusalReason {
  code: string
  words: string
  source: string
  unverified: boolean
}

export async function refusalReasons(db: Database): Promise<RefusalReason[]> {
  const found = await sql<RefusalReason>`select * from refusal_reason order by source, code`.execute(db)
  return found.rows
}

/** How an invoice was answered; nothing takes the answer back. */
export interface Answer {
  acceptance: InvoiceLife['acceptance']
  acceptanceOn: CivilDate | null
  refusalCode?: string | null
  refusalNote?: string | null
}

export async function setAnswer(
  db: Database,
  id: bigint,
  { acceptance, acceptanceOn, refusalCode = null, refusalNote = null }: Answer,
): Promise<void> {
  await sql`
    update invoice
       set acceptance = ${acceptance}, acceptance_on = ${acceptanceOn},
           refusal_code = ${refusalCode}, refusal_note = ${refusalNote}
     where id = ${id}`.execute(db)
}

/** Adds a settlement, or the day of sending of one that had none. */
export async function putSettlement(
  db: Database,
  id: bigint,
  { act, settledOn, sentOn, settledBy }: Pick<Settlement, 'act' | 'settledOn' | 'sentOn'> & { settledBy: string },
): Promise<void> {
  await sql`
    insert into settlement (invoice_id, act, settled_on, sent_on, settled_by)
    values (${id}, ${act}, ${settledOn}, ${sentOn}, ${settledBy})
    on conflict (invoice_id, act) do update set sent_on = excluded.sent_on`.execute(db)
}

/** What accounting says of a settlement: sent back with a note, correct, or neither. */
export async function setVerdict(
  db: Database,
  id: bigint,
  { act, returnedOn, returnNote, correctOn }: Pick<Settlement, 'act' | 'returnedOn' | 'returnNote' | 'correctOn'>,
): Promise<void> {
  await sql`
    update settlement set returned_on = ${returnedOn}, return_note = ${returnNote}, correct_on = ${correctOn}
     where invoice_id = ${id} and act = ${act}`.execute(db)
}

export async function deleteSettlement(db: Database, id: bigint, act: string): Promise<void> {
  await sql`delete from settlement where invoice_id = ${id} and act = ${act}`.execute(db)
}

export async function insertCheck(
  db: Database,
  id: bigint,
  { kind, askedOn }: Pick<Check, 'kind' | 'askedOn'>,
): Promise<void> {
  await sql`insert into payment_check (invoice_id, kind, asked_on) values (${id}, ${kind}, ${askedOn})`.execute(db)
}

export async function setCheckAnswer(
  db: Database,
  { id, answeredOn, outcome, reference }: Pick<Check, 'id' | 'answeredOn' | 'outcome' | 'reference'>,
): Promise<void> {
  await sql`
    update payment_check set answered_on = ${answeredOn}, outcome = ${outcome}, reference = ${reference}
     where id = ${id}`.execute(db)
}

export async function deleteCheck(db: Database, id: bigint): Promise<void> {
  await sql`delete from payment_check where id = ${id}`.execute(db)
}

export async function insertPause(db: Database, id: bigint, { from, until, reason, note }: Pause): Promise<void> {
  await sql`
    insert into pause (invoice_id, days, reason, note) values (${id}, daterange(${from}, ${until}), ${reason}, ${note})`.execute(
    db,
  )
}

/** Ends the pause that began on a day; without an end it lasts again. */
export async function setPauseEnd(db: Database, id: bigint, from: CivilDate, until: CivilDate | null): Promise<void> {
  await sql`
    update pause set days = daterange(${from}, ${until})
     where invoice_id = ${id} and lower(days) = ${from}`.execute(db)
}

export async function deletePause(db: Database, id: bigint, from: CivilDate): Promise<void> {
  await sql`delete from pause where invoice_id = ${id} and lower(days) = ${from}`.execute(db)
}

/** How accounting sees an invoice. */
export interface Description {
  commitment: string | null
  nature: 'current' | 'capital' | null
  supplierKind: 'firm' | 'professional' | 'public-body'
}

export async function findDescription(db: Database, id: bigint): Promise<Description> {
  const found = await sql<Description>`
    select commitment, nature, supplier_kind from invoice where id = ${id}`.execute(db)
  return found.rows[0]!
}

export async function setDescription(
  db: Database,
  id: bigint,
  { commitment, nature, supplierKind }: Description,
): Promise<void> {
  await sql`
    update invoice set commitment = ${commitment}, nature = ${nature}, supplier_kind = ${supplierKind}
     where id = ${id}`.execute(db)
}

interface Term {
  termDays: number
  termTitle: string | null
  dueOn: CivilDate
  duePresumed: boolean
}

export async function setTerm(
  db: Database,
  id: bigint,
  { termDays, termTitle, dueOn, duePresumed }: Term,
): Promise<void> {
  await sql`
    update invoice
       set term_days = ${termDays}, term_title = ${termTitle}, due_on = ${dueOn}, due_presumed = ${duePresumed}
     where id = ${id}`.execute(db)
}

/** The invoice that a credit note lowers. */
export async function loweredBy(db: Database, id: bigint): Promise<bigint | null> {
  const found = await sql<{ lowers: bigint | null }>`select lowers from invoice where id = ${id}`.execute(db)
  return found.rows[0]!.lowers
}

export async function setLowered(db: Database, id: bigint, lowers: bigint | null): Promise<void> {
  await sql`update invoice set lowers = ${lowers} where id = ${id}`.execute(db)
}
