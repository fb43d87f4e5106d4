// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '../database.ts'
import { municipalMigrations } from '../migrations.ts'
import type { Municipality } from './registry.ts'

type Admitted = Pick<Municipality, 'code' | 'name' | 'hosts'> & Partial<Pick<Municipality, 'state'>>

export const schemaOf = (code: string): string => `ente_${code}`

/** Puts a municipality on the list, in the transaction that makes its schema. @throws Refusal when code or host are taken. */
export async function admit(transaction: Database, { code, name, hosts, state = 'active' }: Admitted): Promise<void> {
  const added = await sql`
    insert into traguardo.municipality (code, schema, name, state, migrated_to)
    values (${code}, ${schemaOf(code)}, ${name}, ${state}, ${municipalMigrations.at(-1)!.name})
    on conflict do nothing returning 1`.execute(transaction)
  if (added.rows.length === 0) throw alreadyThere(code)
  const taken = await sql<{ name: string; municipality: string }>`
    select name, municipality from traguardo.host where name = any(${hosts})`.execute(transaction)
  if (taken.rows[0])
    throw new Refusal('conflict', `${taken.rows[0].name} è già il sito del Comune ${taken.rows[0].municipality}.`)
  await sql`insert into traguardo.host (name, municipality) select distinct unnest(${hosts}::text[]), ${code}`.execute(
    transaction,
  )
}

export const alreadyThere = (code: string): Refusal => new Refusal('conflict', `Il Comune ${code} c’è già.`)
