// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Grant } from '../roles.ts'
import { tables } from '../tables.ts'

/** The roles somebody holds on a day, their own and those delegated to them. */
export async function grantsOn(db: Database, accountId: bigint, day: CivilDate): Promise<Grant[]> {
  const held = await sql<Grant>`
    select role, area, act, (upper(valid) - 1)::date as until, null as delegated_by
      from role_grant where account_id = ${accountId} and valid @> ${day}::date
    union all
    select role, area, delegation.act, (least(upper(delegation.valid), upper(role_grant.valid)) - 1)::date,
           given || ' ' || family
      from delegation join role_grant on role_grant.id = grant_id join account on account.id = role_grant.account_id
     where to_account_id = ${accountId} and delegation.valid @> ${day}::date and role_grant.valid @> ${day}::date`.execute(
    db,
  )
  return held.rows
}

/** Gives a role from a day on, without end. */
export async function insertGrant(
  db: Database,
  { accountId, role, area, act, from }: Pick<Grant, 'role' | 'area' | 'act'> & { accountId: bigint; from: CivilDate },
): Promise<void> {
  await tables(db)
    .insertInto('roleGrant')
    .values({ accountId, role, area, act, valid: `[${from},)` })
    .execute()
}

/** Whether somebody who may enter administers accounts, now or from some day on. */
export async function hasAdministrator(db: Database): Promise<boolean> {
  const found = await sql`
    select 1 from role_grant join account on account.id = account_id
     where role = 'administrator' and state = 'active' and (upper_inf(valid) or upper(valid) > current_date) limit 1`.execute(
    db,
  )
  return found.rows.length > 0
}
