// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { roleInWords } from '../roles.ts'
import type { User } from '../user.ts'
import { type AreaName, type NewRole, type RoleEnding, whyNotEnded, whyNotGiven } from './model.ts'
import { administrators, endGrant, findRole, insertGrant, lockRoles, peopleToChoose, rolesOf } from './store.ts'

/** Gives somebody a role for a period, by an act. The areas are those of the plan. */
export const giveRole = (db: Database, wanted: NewRole, areas: readonly AreaName[], by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockRoles(transaction)
    const [people, held] = [await peopleToChoose(transaction), await rolesOf(transaction, wanted.person)]
    const person = people.find(({ id }) => id === wanted.person)
    const refusal = whyNotGiven(wanted, { by: by.id, person, held, areas })
    if (refusal) throw refusal
    const { person: accountId, ...given } = wanted
    await insertGrant(transaction, { accountId, ...given })
    await note(transaction, by, { did: 'role.given', about: String(accountId), now: told(given) })
  })

/** Ends a role after a day, by an act. */
export const endRole = (db: Database, id: bigint, ending: RoleEnding, today: CivilDate, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockRoles(transaction)
    const held = await findRole(transaction, id)
    if (!held) throw unknownRole()
    const refusal = whyNotEnded(held, ending.lastDay, { today, administrators: await administrators(transaction) })
    if (refusal) throw refusal
    await endGrant(transaction, id, ending.lastDay, ending.act)
    const now = told({ ...held, until: ending.lastDay, act: ending.act })
    await note(transaction, by, { did: 'role.ended', about: String(held.accountId), before: told(held), now })
  })

const told = ({ role, area, from, until, act }: Omit<NewRole, 'person'>) => ({
  ...{ role: roleInWords({ role, area }), firstDay: from, lastDay: until, act },
})

export const unknownRole = () => new Refusal('not-found', 'Questo ruolo non è nel registro: forse è già stato tolto.')
