// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { tables } from '../tables.ts'

/** Whether somebody must prove twice who they are. */
export async function hasSecondFactor(db: Database, accountId: bigint): Promise<boolean> {
  const found = await sql`
    select 1 from account where id = ${accountId} and totp_confirmed_at is not null
    union all select 1 from passkey where account_id = ${accountId} limit 1`.execute(db)
  return found.rows.length > 0
}

/** Uses up the code of a half minute: neither it nor an earlier one is good again. Of many at once exactly one wins. */
export async function useStep(db: Database, accountId: bigint, step: bigint): Promise<boolean> {
  const used = await sql`
    update account set totp_last_step = ${step}
     where id = ${accountId} and (totp_last_step is null or totp_last_step < ${step})`.execute(db)
  return used.numAffectedRows === 1n
}

/** Puts new recovery codes in the place of whatever was there. */
export async function replaceRecoveryCodes(db: Database, accountId: bigint, hashes: readonly Buffer[]): Promise<void> {
  await tables(db).deleteFrom('recoveryCode').where('accountId', '=', accountId).execute()
  if (hashes.length > 0)
    await tables(db)
      .insertInto('recoveryCode')
      .values(hashes.map((codeHash) => ({ accountId, codeHash })))
      .execute()
}

/** Uses up a recovery code: of many who try with it exactly one wins. */
export async function useRecoveryCode(db: Database, accountId: bigint, codeHash: Buffer): Promise<boolean> {
  const used = await tables(db)
    .deleteFrom('recoveryCode')
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .executeTakeFirst()
  return used.numDeletedRows === 1n
}

export async function countRecoveryCodes(db: Database, accountId: bigint): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from recovery_code where account_id = ${accountId}`.execute(db)
  return found.rows[0]!.count
}
