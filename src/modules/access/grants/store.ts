// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import { addDays, type CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import type { Grant } from '../roles.ts'
import { tables } from '../tables.ts'
import type { HeldRole, Person, RoleFilter } from './model.ts'

/**
 * The roles somebody holds on a day, their own and those delegated to them. A delegation is of a role of one's own, never
 * of another delegation, and gives nothing beyond that role's days, nor from somebody who may not enter.
 */
export async function grantsOn(db: Database, accountId: bigint, day: CivilDate): Promise<Grant[]> {
  const held = await sql<Grant>`
    select role, area, act, (upper(valid) - 1)::date as until, null as delegated_by
      from role_grant where account_id = ${accountId} and valid @> ${day}::date
    union all
    select role, area, delegation.act, (least(upper(delegation.valid), upper(role_grant.valid)) - 1)::date,
           given || ' ' || family
      from delegation join role_grant on role_grant.id = grant_id join account on account.id = role_grant.account_id
     where to_account_id = ${accountId} and state = 'active'
       and delegation.valid @> ${day}::date and role_grant.valid @> ${day}::date`.execute(db)
  return held.rows
}

/** What changes roles and delegations goes one at a time, until the transaction ends. */
export async function lockRoles(transaction: Database): Promise<void> {
  await sql`lock table role_grant, delegation in exclusive mode`.execute(transaction)
}

const held = sql`
  select role_grant.id, account_id, given || ' ' || family as name, role, area, lower(valid) as "from",
         (upper(valid) - 1)::date as until, act, ending_act
    from role_grant join account on account.id = account_id`

/** Every role somebody has, had or will have, the newest first. */
export async function rolesOf(db: Database, accountId: bigint): Promise<HeldRole[]> {
  const found = await sql<HeldRole>`${held} where account_id = ${accountId} order by lower(valid) desc, role`.execute(
    db,
  )
  return found.rows
}

export async function findRole(db: Database, id: bigint): Promise<HeldRole | undefined> {
  const found = await sql<HeldRole>`${held} where role_grant.id = ${id}`.execute(db)
  return found.rows[0]
}

/** The roles given, of those who may enter as administrators. */
export async function administrators(db: Database): Promise<HeldRole[]> {
  const found = await sql<HeldRole>`${held} where role = 'administrator' and state = 'active'`.execute(db)
  return found.rows
}

/** The register of roles on a day, person by person. */
export async function findRoles(db: Database, { name, role, when }: RoleFilter, day: CivilDate): Promise<HeldRole[]> {
  const found = await sql<HeldRole>`
    ${held}
     where (${name} = '' or position(lower(${name}) in lower(given || ' ' || family)) > 0)
       and (${role} = '' or role = ${role}) and ${isWhen(when, day)}
     order by family, given, account_id, lower(valid) desc`.execute(db)
  return found.rows
}

function isWhen(when: RoleFilter['when'], day: CivilDate): RawBuilder<boolean> {
  if (when === 'now') return sql`valid @> ${day}::date`
  if (when === 'future') return sql`lower(valid) > ${day}`
  return when === 'past' ? sql`upper(valid) <= ${day}` : sql`true`
}

/** Those to whom a role can be given: who may enter, and who is invited. */
export async function peopleToChoose(db: Database): Promise<Person[]> {
  const found = await sql<Person>`
    select id, given || ' ' || family as name from account where state <> 'suspended' order by family, given, id`.execute(
    db,
  )
  return found.rows
}

/** Gives a role from a day on, up to another one or without end. */
export async function insertGrant(
  db: Database,
  {
    accountId,
    role,
    area,
    act,
    from,
    until = null,
  }: Pick<Grant, 'role' | 'area' | 'act'> & { accountId: bigint; from: CivilDate; until?: CivilDate | null },
): Promise<void> {
  const valid = until === null ? `[${from},)` : `[${from},${addDays(until, 1)})`
  await tables(db).insertInto('roleGrant').values({ accountId, role, area, act, valid }).execute()
}

/** Ends a role after a day; one that would end before it begins is taken away whole, with what was lent of it. */
export async function endGrant(db: Database, id: bigint, lastDay: CivilDate, act: string): Promise<void> {
  const end = addDays(lastDay, 1)
  await sql`delete from delegation using role_grant
             where grant_id = role_grant.id and grant_id = ${id} and lower(role_grant.valid) >= ${end}`.execute(db)
  await sql`delete from role_grant where id = ${id} and lower(valid) >= ${end}`.execute(db)
  await sql`update role_grant set valid = daterange(lower(valid), ${end}), ending_act = ${act}
             where id = ${id}`.execute(db)
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
