// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '../database.ts'
import { admit, alreadyThere, schemaOf } from './admit.ts'
import { migrateMunicipality, migrateShared } from './migrate.ts'
import { findMunicipality, hasEarlierData, type Municipality } from './registry.ts'
import { openRole } from './role.ts'
import type { DatabaseServer } from './server.ts'

type Wanted = Pick<Municipality, 'code' | 'name' | 'hosts'>

/**
 * Adds a municipality with its schema, role and rights, all or nothing. Data of the version that knew one municipality
 * only become those of the first one created.
 */
export async function createMunicipality(server: DatabaseServer, wanted: Wanted): Promise<Municipality> {
  refuseWrong(wanted)
  await migrateShared(server.owner)
  if (await findMunicipality(server.owner, wanted.code)) throw alreadyThere(wanted.code)
  const schema = schemaOf(wanted.code)
  await openRole(server.owner, server.key, schema)
  await server.owner.transaction().execute(async (transaction) => {
    await admit(transaction, wanted)
    await makeSchema(transaction, schema)
    await migrateMunicipality(transaction, schema)
  })
  return (await findMunicipality(server.owner, wanted.code))!
}

function refuseWrong({ code, name, hosts }: Wanted): void {
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(code))
    throw new Refusal(
      'conflict',
      `«${code}» non è un codice: usa quello di IndicePA in minuscolo, come c_c608 (lettere, cifre e _).`,
    )
  if (name.trim() === '') throw new Refusal('conflict', 'Scrivi il nome del Comune.')
  const wrong = hosts.find((host) => host.length > 253 || !/^[a-z0-9]+([.-]+[a-z0-9]+)*$/.test(host))
  if (wrong !== undefined)
    throw new Refusal('conflict', `«${wrong}» non è un nome di sito: scrivilo come piano.comune.it, minuscolo.`)
}

async function makeSchema(transaction: Database, schema: string): Promise<void> {
  if (!(await hasEarlierData(transaction))) {
    await sql`create schema ${sql.id(schema)}`.execute(transaction)
    return
  }
  await sql`alter schema public rename to ${sql.id(schema)}`.execute(transaction)
  await sql`create schema public`.execute(transaction)
}
