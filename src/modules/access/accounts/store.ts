// SPDX-License-Identifier: EUPL-1.2
import type { Selectable, Updateable } from 'kysely'
import type { Database } from '#platform/database.ts'
import { type AccountTable, tables } from '../tables.ts'

/** Somebody who may enter. */
export type Account = Selectable<AccountTable>

/** Who somebody is: what an invitation says. */
export type Identity = Pick<Account, 'email' | 'given' | 'family' | 'fiscalCode'>

export const findAccount = (db: Database, id: bigint): Promise<Account | undefined> =>
  tables(db).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()

export const findAccounts = (db: Database, ids: readonly bigint[]): Promise<Account[]> =>
  tables(db).selectFrom('account').selectAll().where('id', 'in', ids).execute()

export const findAccountByEmail = (db: Database, email: string): Promise<Account | undefined> =>
  tables(db).selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()

/** Everybody, by family name. */
export const everyAccount = (db: Database): Promise<Account[]> =>
  tables(db).selectFrom('account').selectAll().orderBy('family').orderBy('given').orderBy('id').execute()

/** Whether somebody else has this e-mail or fiscal code. */
export async function isTaken(db: Database, { email, fiscalCode }: Identity, exceptId: bigint): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('account')
    .select('id')
    .where('id', '<>', exceptId)
    .where((row) => row.or([row('email', '=', email), row('fiscalCode', '=', fiscalCode)]))
    .executeTakeFirst()
  return found !== undefined
}

export const findAccountByFiscalCode = (db: Database, fiscalCode: string): Promise<Account | undefined> =>
  tables(db).selectFrom('account').selectAll().where('fiscalCode', '=', fiscalCode).executeTakeFirst()

/** Adds a person; nothing when their e-mail or fiscal code is there already. */
export async function insertAccount(
  db: Database,
  identity: Identity & { state: Account['state'] },
): Promise<bigint | undefined> {
  const added = await tables(db)
    .insertInto('account')
    .values(identity)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

export async function updateAccount(db: Database, id: bigint, changed: Updateable<AccountTable>): Promise<void> {
  await tables(db).updateTable('account').set(changed).where('id', '=', id).execute()
}

/** Who may enter, in the order in which they came. */
export const activeAccounts = (db: Database): Promise<Account[]> =>
  tables(db).selectFrom('account').selectAll().where('state', '=', 'active').orderBy('id').execute()
