// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type Addressed, type KeptNotice, type Notice, speaksOf, type Told } from './model.ts'

/** Adds a message; false when its file is there already. */
export async function addNotice(db: Database, original: string, notice: Notice): Promise<boolean> {
  const { kind, sdiId, sdiFile, position, number, outcome, answerId, happenedOn, words } = notice
  const added = await sql`
    insert into sdi_notice (original, kind, sdi_id, sdi_file, position, number, outcome, answer_id, happened_on, words)
    values (${original}, ${kind}, ${sdiId}, ${sdiFile}, ${position}, ${number}, ${outcome}, ${answerId}, ${happenedOn},
            ${words})
    on conflict do nothing`.execute(db)
  return added.numAffectedRows === 1n
}

/** The messages about what the Sistema di Interscambio calls so, by day. */
async function noticesAbout(db: Database, sdiId: string): Promise<KeptNotice[]> {
  const found = await sql<KeptNotice>`
    select sdi_notice.*, (received_at at time zone 'Europe/Rome')::date as kept_on
      from sdi_notice join original on sha256 = original
     where sdi_id = ${sdiId}
     order by happened_on nulls last, kind, original`.execute(db)
  return found.rows
}

/** The messages about an invoice, by day. */
export async function noticesOf(db: Database, invoiceId: bigint): Promise<KeptNotice[]> {
  const found = await sql<{ sdiId: string | null; position: number; number: string }>`
    select sdi_id, position, number from invoice where id = ${invoiceId}`.execute(db)
  const invoice = found.rows[0]
  if (!invoice?.sdiId) return []
  return (await noticesAbout(db, invoice.sdiId)).filter((notice) => speaksOf(notice, invoice))
}

/** What the Sistema di Interscambio calls these files, as far as messages have said. */
export async function sdiIdsOf(
  db: Database,
  sdiFiles: readonly string[],
): Promise<{ sdiFile: string; sdiId: string }[]> {
  const found = await sql<{ sdiFile: string; sdiId: string }>`
    select distinct sdi_file, sdi_id from sdi_notice where sdi_file = any(${sdiFiles}::text[])`.execute(db)
  return found.rows
}

/** The messages of one name and the invoices of its file, held until the transaction ends. */
export async function holdAddressed(
  db: Database,
  sdiId: string,
): Promise<{ notices: KeptNotice[]; invoices: Addressed[] }> {
  const notices = await noticesAbout(db, sdiId)
  const files = notices.flatMap(({ sdiFile }) => sdiFile ?? [])
  const found = await sql<Addressed>`
    select id, sdi_id, position, number, kind, dated_on, amount_due, received_on, due_on, due_presumed,
           acceptance, acceptance_on, term_days, term_title, supplied_on, verified_on
      from invoice
     where sdi_id = ${sdiId} or (sdi_id is null and sdi_file = any(${files}::text[]))
     order by id for update`.execute(db)
  return { notices, invoices: found.rows }
}

export async function setTold(db: Database, id: bigint, told: Told): Promise<void> {
  await sql`
    update invoice
       set sdi_id = ${told.sdiId}, received_on = ${told.receivedOn}, due_on = ${told.dueOn},
           due_presumed = ${told.duePresumed}, acceptance = ${told.acceptance}, acceptance_on = ${told.acceptanceOn},
           refusal_code = case when ${told.acceptance}::text = 'refused' then refusal_code end,
           refusal_note = case when ${told.acceptance}::text = 'refused' then refusal_note end
     where id = ${id}`.execute(db)
}

/** The days on which an invoice was paid. */
export async function paidOn(db: Database, id: bigint): Promise<CivilDate[]> {
  const found = await sql<{ sentOn: CivilDate }>`
    select sent_on from payment where invoice_id = ${id} and sent_on is not null`.execute(db)
  return found.rows.map(({ sentOn }) => sentOn)
}
