// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Cents } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import type { TermOfInvoice } from '../../model.ts'

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

interface Term extends Pick<TermOfInvoice, 'termDays' | 'termTitle' | 'suppliedOn' | 'verifiedOn'> {
  dueOn: CivilDate
  duePresumed: boolean
}

export async function setTerm(
  db: Database,
  id: bigint,
  { termDays, termTitle, suppliedOn, verifiedOn, dueOn, duePresumed }: Term,
): Promise<void> {
  await sql`
    update invoice
       set term_days = ${termDays}, term_title = ${termTitle}, supplied_on = ${suppliedOn},
           verified_on = ${verifiedOn}, due_on = ${dueOn}, due_presumed = ${duePresumed}
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

export async function setRetained(db: Database, id: bigint, retained: Cents): Promise<void> {
  await sql`update invoice set retained = ${retained} where id = ${id}`.execute(db)
}
