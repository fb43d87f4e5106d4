// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Check, InvoiceLife, Pause, Settlement } from '../model.ts'

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

interface Verdict extends Pick<Settlement, 'act' | 'returnedOn' | 'returnNote' | 'correctOn'> {
  judgedBy: string | null
}

/** What accounting says of a settlement: sent back with a note, correct, or neither. */
export async function setVerdict(
  db: Database,
  id: bigint,
  { act, returnedOn, returnNote, correctOn, judgedBy }: Verdict,
): Promise<void> {
  await sql`
    update settlement
       set returned_on = ${returnedOn}, return_note = ${returnNote}, correct_on = ${correctOn}, judged_by = ${judgedBy}
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
