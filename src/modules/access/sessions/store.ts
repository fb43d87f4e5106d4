// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { tables } from '../tables.ts'
import { type Session, sessionLimits } from './model.ts'

interface NewSession {
  tokenHash: Buffer
  accountId: bigint
  stage: Session['stage']
  secondFactor: boolean
  address: string
  device: string
}

/** A session, and the name of whose it is. */
export interface FoundSession extends Session {
  given: string
  family: string
}

const secondsSince = (column: 'startedAt' | 'seenAt') =>
  sql<number>`extract(epoch from now() - ${sql.ref(`session.${column}`)})::float8`

export async function insertSession(db: Database, session: NewSession): Promise<void> {
  await tables(db).insertInto('session').values(session).execute()
}

/** The session with this token, if its account may still enter. */
export const findSession = (db: Database, tokenHash: Buffer): Promise<FoundSession | undefined> =>
  tables(db)
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.accountId')
    .where('session.tokenHash', '=', tokenHash)
    .where('account.state', '=', 'active')
    .select(['session.id', 'accountId', 'stage', 'secondFactor', 'given', 'family'])
    .select([secondsSince('startedAt').as('age'), secondsSince('seenAt').as('idle')])
    .executeTakeFirst()

/** Remembers that somebody is there: once a minute is enough. */
export async function touchSession(db: Database, { id, idle }: Session): Promise<void> {
  if (idle > 60) await sql`update session set seen_at = now() where id = ${id}`.execute(db)
}

export const deleteSession = async (db: Database, tokenHash: Buffer): Promise<bigint | undefined> => {
  const gone = await tables(db)
    .deleteFrom('session')
    .where('tokenHash', '=', tokenHash)
    .returning('accountId')
    .executeTakeFirst()
  return gone?.accountId
}

/** Takes away sessions that open nothing any more. */
export async function sweepSessions(db: Database): Promise<void> {
  await sql`delete from session
             where started_at < now() - make_interval(secs => ${sessionLimits.whole})
                or seen_at < now() - make_interval(secs => ${sessionLimits.idle})`.execute(db)
}

/** Ends every session of somebody, but the one named. */
export async function endSessions(db: Database, accountId: bigint, except?: bigint): Promise<void> {
  await sql`delete from session where account_id = ${accountId} and id is distinct from ${except ?? null}::bigint`.execute(
    db,
  )
}

/** A session, as its owner recognises it. */
export interface ListedSession {
  id: bigint
  device: string
  address: string
  startedAt: Date
  seenAt: Date
}

export const sessionsOf = (db: Database, accountId: bigint): Promise<ListedSession[]> =>
  tables(db)
    .selectFrom('session')
    .where('accountId', '=', accountId)
    .where('stage', '=', 'full')
    .where(secondsSince('startedAt'), '<', sessionLimits.whole)
    .where(secondsSince('seenAt'), '<', sessionLimits.idle)
    .select(['id', 'device', 'address', 'startedAt', 'seenAt'])
    .orderBy('seenAt', 'desc')
    .execute()

/** Ends one session of somebody; says whether it was there. */
export async function endSession(db: Database, accountId: bigint, id: bigint): Promise<boolean> {
  const gone = await tables(db)
    .deleteFrom('session')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
