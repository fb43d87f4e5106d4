// SPDX-License-Identifier: EUPL-1.2
import { withRoles } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { createApp } from '../../src/app.ts'
import { demoDay, loadDemo } from '../../src/demo.ts'
import type { Operation } from '../../src/operation/operation.ts'
import { emptyDatabase } from './database.ts'
import { quietOperation } from './operation.ts'

const user = withRoles('prova', 'Persona di prova', 'secretary', 'accounting')

interface Wanted {
  /** With the invented municipality, or with nothing in it. */
  loaded: boolean
  /** How people enter: freely, or with the key «chiave-di-prova». */
  signIn?: 'open' | 'key'
  operation?: Partial<Operation>
}

/** The whole program on a database of its own, seen on the demo's day. */
export async function demoApp({
  loaded,
  signIn = 'open',
  operation,
}: Wanted): Promise<{ app: ReturnType<typeof createApp>; db: Database }> {
  const db = await emptyDatabase()
  if (loaded) await loadDemo(db)
  const door = signIn === 'open' ? { kind: signIn, user } : { kind: signIn, user, key: 'chiave-di-prova' }
  return { app: createApp({ db, signIn: door, today: () => demoDay, operation: quietOperation(db, operation) }), db }
}
