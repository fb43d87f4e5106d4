// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import { addDays, type CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Delegation, NewDelegation } from './model.ts'

interface DelegationRow extends Omit<Delegation, 'from' | 'to'> {
  fromId: bigint
  fromName: string
  toId: bigint
  toName: string
}

const lent = sql`
  select delegation.id, grant_id, role, area, lower(delegation.valid) as first_day,
         (upper(delegation.valid) - 1)::date as last_day, delegation.act,
         giver.id as from_id, giver.given || ' ' || giver.family as from_name,
         taker.id as to_id, taker.given || ' ' || taker.family as to_name
    from delegation join role_grant on role_grant.id = grant_id
    join account as giver on giver.id = role_grant.account_id
    join account as taker on taker.id = to_account_id`

const asDelegation = ({ fromId, fromName, toId, toName, ...row }: DelegationRow): Delegation => ({
  ...row,
  from: { accountId: fromId, name: fromName },
  to: { accountId: toId, name: toName },
})

/** What somebody lends and what is lent to them, the newest first. */
export async function delegationsOf(db: Database, accountId: bigint): Promise<Delegation[]> {
  const found = await sql<DelegationRow>`
    ${lent} where ${accountId} in (giver.id, taker.id) order by lower(delegation.valid) desc, delegation.id desc`.execute(
    db,
  )
  return found.rows.map(asDelegation)
}

/** Every delegation that is not over on a day, in order of beginning. */
export async function delegationsFrom(db: Database, day: CivilDate): Promise<Delegation[]> {
  const found = await sql<DelegationRow>`
    ${lent} where upper(delegation.valid) > ${day} order by lower(delegation.valid), delegation.id`.execute(db)
  return found.rows.map(asDelegation)
}

export async function findDelegation(db: Database, id: bigint): Promise<Delegation | undefined> {
  const found = await sql<DelegationRow>`${lent} where delegation.id = ${id}`.execute(db)
  return found.rows.map(asDelegation)[0]
}

export async function insertDelegation(
  db: Database,
  { grant, person, firstDay, lastDay, act }: NewDelegation,
): Promise<void> {
  await sql`insert into delegation (grant_id, to_account_id, valid, act)
            values (${grant}, ${person}, daterange(${firstDay}, ${addDays(lastDay, 1)}), ${act})`.execute(db)
}

/** Ends a delegation before a day; one that had not begun is taken away whole. */
export async function endDelegation(db: Database, id: bigint, from: CivilDate): Promise<void> {
  await sql`delete from delegation where id = ${id} and lower(valid) >= ${from}`.execute(db)
  await sql`update delegation set valid = daterange(lower(valid), ${from}) where id = ${id}`.execute(db)
}
