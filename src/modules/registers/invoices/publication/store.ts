// SPDX-License-Identifier: EUPL-1.2
import { type GeneratedAlways, sql } from 'kysely'
import type { Period } from '#kernel/period.ts'
import type { Database } from '#platform/database.ts'
import type { Publication, Term } from './model.ts'
import type { SentPayment } from './payments.ts'

const tables = (db: Database) => db.withTables<{ paymentPublication: Publication & { id: GeneratedAlways<bigint> } }>()

const columns = ['year', 'quarter', 'version', 'seenOn', 'content', 'reason', 'checkedOn', 'publishedOn'] as const

const ofTerm = (db: Database, { year, quarter }: Term) =>
  tables(db)
    .selectFrom('paymentPublication')
    .select(columns)
    .where('year', '=', year)
    .where('quarter', 'is not distinct from', quarter)
    .orderBy('version', 'desc')

/** What was last made of a term, published or not. */
export const lastMade = (db: Database, term: Term): Promise<Publication | undefined> =>
  ofTerm(db, term).limit(1).executeTakeFirst()

/** Every version that anybody can read, the last first. */
export const versionsOnSite = (db: Database, term: Term): Promise<Publication[]> =>
  ofTerm(db, term).where('publishedOn', 'is not', null).execute()

/** The last version of each term that anybody can read, the last term first. */
export const onSite = (db: Database): Promise<Publication[]> =>
  tables(db)
    .selectFrom('paymentPublication')
    .distinctOn(['year', 'quarter'])
    .select(columns)
    .where('publishedOn', 'is not', null)
    .orderBy('year', 'desc')
    .orderBy('quarter', (quarter) => quarter.desc().nullsFirst())
    .orderBy('version', 'desc')
    .execute()

/** Takes the place of a draft that nobody published. */
export async function keepDraft(db: Database, draft: Publication): Promise<void> {
  await tables(db)
    .deleteFrom('paymentPublication')
    .where('year', '=', draft.year)
    .where('quarter', 'is not distinct from', draft.quarter)
    .where('publishedOn', 'is', null)
    .execute()
  await tables(db)
    .insertInto('paymentPublication')
    .values({ ...draft, content: sql`${JSON.stringify(draft.content)}::jsonb` })
    .execute()
}

export async function markDraft(
  db: Database,
  { year, quarter, version }: Publication,
  done: Partial<Pick<Publication, 'checkedOn' | 'publishedOn'>>,
): Promise<void> {
  await tables(db)
    .updateTable('paymentPublication')
    .set(done)
    .where('year', '=', year)
    .where('quarter', 'is not distinct from', quarter)
    .where('version', '=', version)
    .execute()
}

/** One at a time makes, checks and publishes. */
export async function lockPublications(db: Database): Promise<void> {
  await sql`lock table payment_publication in share row exclusive mode`.execute(db)
}

/** What was sent to the treasury in a period and is neither returned nor cancelled. */
export async function paymentsSent(db: Database, { from, to }: Period): Promise<SentPayment[]> {
  const found = await sql<SentPayment>`
    select sent_on, amount, nature, supplier_id, supplier_fiscal_code, supplier_name, supplier_kind
      from payment join invoice on invoice.id = invoice_id
     where sent_on between ${from} and ${to} and returned_on is null and cancelled_on is null`.execute(db)
  return found.rows
}

export interface Missing {
  receipts: number
  areas: number
  natures: number
}

/** How many invoices paid in a period lack what its figures need. */
export async function missingIn(db: Database, { from, to }: Period): Promise<Missing> {
  const found = await sql<Missing>`
    select count(*) filter (where received_on is null)::int as receipts, count(*) filter (where unit is null)::int as areas,
           count(*) filter (where nature is null)::int as natures
      from invoice
     where id in (select invoice_id from payment
                   where sent_on between ${from} and ${to} and returned_on is null and cancelled_on is null)`.execute(
    db,
  )
  return found.rows[0]!
}
