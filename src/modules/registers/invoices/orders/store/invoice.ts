// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import { withNoughts } from '#kernel/vat-number.ts'
import type { DueDay } from '#law/payment-term.ts'
import type { Provenance } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import type { Acceptance } from '../../life/model.ts'
import type { TermOfInvoice } from '../../model.ts'
import { natureOf, type PaymentLine } from '../line.ts'
import type { Payable } from '../model.ts'

/** An invoice of the register, as far as a line about it needs. */
export interface KnownInvoice extends Payable, TermOfInvoice {
  id: bigint
  unit: string | null
  dueOn: CivilDate | null
  nature: string | null
  acceptance: Acceptance | null
  acceptanceOn: CivilDate | null
  /** Days in which it could not be claimed, as the database writes them; «{}» for none. */
  suspended: string
}

/** The invoice that a line speaks of: the supplier is known by VAT number, with or without country, or fiscal code. */
export async function findInvoiceOf(db: Database, line: PaymentLine): Promise<KnownInvoice | undefined> {
  const found = await sql<KnownInvoice>`
    select ${known}
      from invoice
     where upper(number) = upper(${line.number}) and dated_on = ${line.datedOn}
       and array[supplier_id, substr(supplier_id, 3), supplier_fiscal_code] && ${[line.supplier, withNoughts(line.supplier)]}
     order by is_debt desc
     limit 1
       for update`.execute(db)
  return found.rows[0]
}

/** The same invoice, after a line changed it. */
export async function findAgain(db: Database, id: bigint): Promise<KnownInvoice> {
  const found = await sql<KnownInvoice>`select ${known} from invoice where id = ${id}`.execute(db)
  return found.rows[0]!
}

const known = sql`id, kind, dated_on, amount_due, lowered, is_debt, unit, received_on, due_on, nature,
  acceptance, acceptance_on, term_days, term_title, supplied_on, verified_on, suspended::text as suspended`

/** Each of these returns the days whose figures it moves, or nothing when it changed nothing. */
type Moved = Promise<CivilDate[] | undefined>

/** When an invoice was received, whose it is, or what is spent, tells on the payments made already. */
export async function receive(db: Database, id: bigint, line: PaymentLine, due: DueDay | undefined): Moved {
  const nature = natureOf(line.spending)
  const changed = await sql`
    update invoice
       set unit         = coalesce(${line.unit}, unit),
           received_on  = coalesce(${line.receivedOn}::date, received_on),
           nature       = coalesce(${nature}, nature),
           due_on       = coalesce(${due?.dueOn ?? null}::date, due_on),
           due_presumed = due_presumed and ${line.receivedOn}::date is null
     where id = ${id}
       and (unit, received_on, nature) is distinct from
           (coalesce(${line.unit}, unit), coalesce(${line.receivedOn}::date, received_on), coalesce(${nature}, nature))`.execute(
    db,
  )
  if (changed.numAffectedRows !== 1n) return undefined
  const paid = await sql<{ sentOn: CivilDate }>`
    select sent_on from payment where invoice_id = ${id} and sent_on is not null`.execute(db)
  return paid.rows.map(({ sentOn }) => sentOn)
}

/** A suspension still open is closed by a later line with its end. */
export async function suspend(db: Database, id: bigint, { suspendedOn, resumedOn }: PaymentLine): Moved {
  if (suspendedOn === null) return undefined
  if (resumedOn !== null) {
    const closed = await sql`
      update pause set days = daterange(lower(days), ${resumedOn})
       where invoice_id = ${id} and upper_inf(days) and days @> ${suspendedOn}::date
         and lower(days) < ${resumedOn}::date`.execute(db)
    if (closed.numAffectedRows === 1n) return [resumedOn]
  }
  const added = await sql<{ since: CivilDate }>`
    insert into pause (invoice_id, days, reason)
    select id, each.days, 'contested'
      from invoice, unnest(datemultirange(daterange(${suspendedOn}, ${resumedOn})) - suspended) as each(days)
     where id = ${id}
    returning lower(days) as since`.execute(db)
  return added.rows.length > 0 ? added.rows.map(({ since }) => since) : undefined
}

/** Adds a settlement, or the day it was sent to accounting. */
export async function settle(
  db: Database,
  id: bigint,
  { settlementAct, settledOn, accountingOn }: PaymentLine,
  { original, line }: Provenance,
): Moved {
  if (settlementAct === null || settledOn === null) return undefined
  const changed = await sql`
    insert into settlement (invoice_id, act, settled_on, sent_on, original, line)
    values (${id}, ${settlementAct}, ${settledOn}, ${accountingOn}, ${original}, ${line})
        on conflict (invoice_id, act) do update set sent_on = excluded.sent_on
     where settlement.sent_on is null and excluded.sent_on >= settlement.settled_on`.execute(db)
  if (changed.numAffectedRows !== 1n) return undefined
  return accountingOn === null ? [settledOn] : [settledOn, accountingOn]
}
