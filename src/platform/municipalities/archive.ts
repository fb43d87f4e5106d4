// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { Refusal } from '#kernel/refusal.ts'
import { findMunicipality, type Municipality } from './registry.ts'
import { closeRole, openRole } from './role.ts'
import type { DatabaseServer } from './server.ts'

/** Closes a municipality: its role may not log in, its data stay. @throws Refusal 'not-found' */
export async function archiveMunicipality(server: DatabaseServer, code: string): Promise<void> {
  const { schema } = await setState(server, code, 'archived')
  await closeRole(server.owner, schema)
}

/** Opens an archived municipality again. @throws Refusal 'not-found' */
export async function reopenMunicipality(server: DatabaseServer, code: string): Promise<void> {
  const { schema } = await setState(server, code, 'active')
  await openRole(server.owner, server.key, schema)
}

async function setState(server: DatabaseServer, code: string, state: Municipality['state']): Promise<Municipality> {
  const municipality = await findMunicipality(server.owner, code)
  if (!municipality)
    throw new Refusal('not-found', `Il Comune ${code} non c’è: ./traguardo municipality list mostra quali ci sono.`)
  await sql`update traguardo.municipality set state = ${state} where code = ${code}`.execute(server.owner)
  return municipality
}
