// SPDX-License-Identifier: EUPL-1.2
import { type Selectable, sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { type PasskeyTable, tables } from '../tables.ts'

export type Passkey = Selectable<PasskeyTable>

export const passkeysOf = (db: Database, accountId: bigint): Promise<Passkey[]> =>
  tables(db).selectFrom('passkey').selectAll().where('accountId', '=', accountId).orderBy('createdAt').execute()

export const findPasskey = (db: Database, id: string): Promise<Passkey | undefined> =>
  tables(db).selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()

/** Says whether it was added: nobody takes over a passkey that is somebody's already. */
export async function insertPasskey(db: Database, passkey: Omit<Passkey, 'createdAt' | 'usedAt'>): Promise<boolean> {
  const added = await tables(db)
    .insertInto('passkey')
    .values({ ...passkey, usedAt: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Remembers the use of a passkey that counts its uses: a count that does not grow is a copy's, and loses. */
export async function countUse(db: Database, id: string, counter: bigint): Promise<boolean> {
  const used = await sql`
    update passkey set counter = ${counter}, used_at = now()
     where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0))`.execute(db)
  return used.numAffectedRows === 1n
}

export async function removePasskey(db: Database, accountId: bigint, id: string): Promise<boolean> {
  const gone = await tables(db)
    .deleteFrom('passkey')
    .where('accountId', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export async function removePasskeys(db: Database, accountId: bigint): Promise<void> {
  await tables(db).deleteFrom('passkey').where('accountId', '=', accountId).execute()
}

/** Keeps a question for five minutes; for somebody, or for whoever answers. */
export async function keepCeremony(db: Database, challenge: Buffer, accountId: bigint | null): Promise<void> {
  await sql`delete from ceremony where expires_at < now()`.execute(db)
  await sql`insert into ceremony (challenge, account_id, expires_at)
            values (${challenge}, ${accountId}::bigint, now() + interval '5 minutes')`.execute(db)
}

/** Uses up a question: an answer to it is good once. */
export async function takeCeremony(db: Database, challenge: Buffer, accountId: bigint | null): Promise<boolean> {
  const taken = await sql`
    delete from ceremony where challenge = ${challenge} and account_id is not distinct from ${accountId}::bigint
       and expires_at > now()`.execute(db)
  return taken.numAffectedRows === 1n
}
