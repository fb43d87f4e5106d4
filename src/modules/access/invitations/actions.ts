// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { type Account, type Identity, insertAccount, updateAccount } from '../accounts/store.ts'
import { hasAdministrator, insertGrant } from '../grants/store.ts'
import { hashPassword } from '../passwords/hash.ts'
import { doer, type Visitor } from '../sign-in/visitor.ts'
import { issueTicket, useTicket } from '../tickets/store.ts'

const alreadyHere = () =>
  new Refusal('conflict', 'C’è già una persona con questa e-mail o con questo codice fiscale: cercala nell’elenco.')

const usedUp = () =>
  new Refusal('conflict', 'Questo link è già stato usato o è scaduto: chiedine un altro a chi te lo ha mandato.')

/** Adds a person who will enter with the link of the token returned. Inside the transaction given. */
export async function invite(db: Database, identity: Identity, by: Doer): Promise<{ id: bigint; token: string }> {
  const id = await insertAccount(db, { ...identity, state: 'invited' })
  if (id === undefined) throw alreadyHere()
  await note(db, by, { did: 'account.invited', about: String(id), now: {} })
  return { id, token: await issueTicket(db, { purpose: 'invitation', accountId: id }) }
}

/** Gives a new link to somebody who has not entered yet; the earlier one is void. Inside the transaction given. */
export async function inviteAgain(db: Database, account: Account, by: Doer): Promise<string> {
  if (account.state !== 'invited') throw new Refusal('conflict', 'Questa persona è già entrata: non serve un invito.')
  await note(db, by, { did: 'account.invited', about: String(account.id), now: {} })
  return issueTicket(db, { purpose: 'invitation', accountId: account.id })
}

/** The invited person chooses a password, and may enter from now on; the link is used up. */
export async function acceptInvitation(
  db: Database,
  token: string,
  password: string,
  visitor: Visitor,
): Promise<bigint> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (transaction) => {
    const accountId = (await useTicket(transaction, token, 'invitation'))?.accountId
    if (!accountId) throw usedUp()
    await updateAccount(transaction, accountId, { passwordHash, state: 'active' })
    await note(transaction, doer(visitor, accountId), { did: 'account.activated', about: String(accountId), now: {} })
    return accountId
  })
}

/** A link for the first administrator, while there is none; nothing afterwards. */
export const offerFirstAccess = (db: Database): Promise<string | undefined> =>
  db.transaction().execute(async (transaction) => {
    if (await hasAdministrator(transaction)) return undefined
    return issueTicket(transaction, { purpose: 'first-administrator', accountId: null })
  })

/** Makes the first administrator out of whoever holds the link printed at start. */
export async function takeFirstAccess(
  db: Database,
  token: string,
  { identity, password, today }: { identity: Identity; password: string; today: CivilDate },
  visitor: Visitor,
): Promise<bigint> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (transaction) => {
    if (!(await useTicket(transaction, token, 'first-administrator')) || (await hasAdministrator(transaction)))
      throw usedUp()
    const id = await insertAccount(transaction, { ...identity, state: 'active' })
    if (id === undefined) throw alreadyHere()
    await updateAccount(transaction, id, { passwordHash })
    await insertGrant(transaction, {
      accountId: id,
      role: 'administrator',
      area: null,
      act: 'Primo accesso',
      from: today,
    })
    await note(transaction, doer(visitor, id), {
      did: 'account.activated',
      about: String(id),
      now: { role: 'administrator' },
    })
    return id
  })
}
