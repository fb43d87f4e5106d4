// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { findRole, lockRoles, peopleToChoose, rolesOf } from '../grants/store.ts'
import { roleInWords } from '../roles.ts'
import { may, type User } from '../user.ts'
import { type Delegation, type NewDelegation, whyNotLent, whyNotRevoked } from './model.ts'
import { delegationsOf, endDelegation, findDelegation, insertDelegation } from './store.ts'

/** Lends a role of one's own to somebody for a period, by an act. */
export const lendRole = (db: Database, wanted: NewDelegation, today: CivilDate, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockRoles(transaction)
    const held = await findRole(transaction, wanted.grant)
    const people = await peopleToChoose(transaction)
    const refusal = whyNotLent(wanted, {
      by: by.id,
      today,
      held,
      person: people.find(({ id }) => id === wanted.person),
      theirs: await rolesOf(transaction, wanted.person),
      others: (await delegationsOf(transaction, wanted.person)).filter(({ grantId }) => grantId === wanted.grant),
    })
    if (refusal) throw refusal
    await insertDelegation(transaction, wanted)
    const { firstDay, lastDay, act } = wanted
    const now = { role: roleInWords(held!), delegatedBy: by.id, firstDay, lastDay, act }
    await note(transaction, by, { did: 'delegation.given', about: String(wanted.person), now })
  })

/** Takes back what was lent, from today. */
export const revokeDelegation = (db: Database, id: bigint, today: CivilDate, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockRoles(transaction)
    const delegation = await findDelegation(transaction, id)
    if (!delegation) throw new Refusal('not-found', 'Questa delega non c’è: forse è già stata revocata.')
    const refusal = whyNotRevoked(delegation, { by: by.id, today, givesRoles: may(by, 'roles:grant') })
    if (refusal) throw refusal
    await endDelegation(transaction, id, today)
    const before = told(delegation)
    const now = { ...before, lastDay: addDays(today, -1) }
    await note(transaction, by, { did: 'delegation.revoked', about: String(delegation.to.accountId), before, now })
  })

const told = ({ role, area, from, firstDay, lastDay, act }: Delegation) => ({
  ...{ role: roleInWords({ role, area }), delegatedBy: String(from.accountId), firstDay, lastDay, act },
})
