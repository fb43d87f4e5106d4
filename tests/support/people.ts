// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import {
  type Entrance,
  insertAccount,
  insertGrant,
  isOfOneArea,
  openSession,
  type Role,
} from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { derivedKey } from '#platform/master-key.ts'
import type { createApp } from '../../src/app.ts'

/** How people enter in tests: what a test changes, it names. */
export const testEntrance = (wanted: Partial<Entrance> = {}): Entrance => ({
  secondFactor: 'offered',
  mail: 'shown',
  free: false,
  address: undefined,
  gateway: undefined,
  keyFor: (purpose) => derivedKey('a secret of the tests, and of nothing else', purpose),
  ...wanted,
})

/** An account with one role, or with none, made without noting it in the journal; the same one when asked again. */
export async function person(db: Database, role: Role | 'none', area: string | null = null): Promise<bigint> {
  const email = `${role}.${area ?? 'tutto'}@prova.example`.toLowerCase()
  const identity = { email, given: 'Persona', family: 'di prova', fiscalCode: null, state: 'active' } as const
  const accountId = await insertAccount(db, identity)
  if (accountId === undefined) {
    const known = await sql<{ id: bigint }>`select id from account where email = ${email}`.execute(db)
    return known.rows[0]!.id
  }
  if (role !== 'none') {
    const where = isOfOneArea(role) ? (area ?? 'PL') : null
    await insertGrant(db, { accountId, role, area: where, act: 'Decreto di prova', from: civilDate('2020-01-01') })
  }
  return accountId
}

/** A session as after a sign-in with a second factor; returns what the browser keeps. */
export async function tokenFor(db: Database, accountId: bigint): Promise<string> {
  const visitor = { address: 'interno', device: 'Browser di prova', knownFor: undefined }
  return openSession(db, accountId, visitor, { by: null, stage: 'full', secondFactor: true, instead: undefined })
}

/** The program as asked by a browser that keeps this token. */
export const signedIn = (app: ReturnType<typeof createApp>, token: string) => ({
  request: async (path: string, init: RequestInit = {}, env?: object): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', `traguardo=${token}; __Host-traguardo=${token}`)
    return app.request(path, { ...init, headers }, env)
  },
})
