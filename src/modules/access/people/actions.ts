// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { writeLetter } from '#platform/mail/outbox.ts'
import { type Account, type Identity, isTaken, updateAccount } from '../accounts/store.ts'
import { type Entrance, mailKey } from '../entrance.ts'
import { invite, inviteAgain } from '../invitations/actions.ts'
import { invitationLetter, resetLetter } from '../letters.ts'
import { removePasskeys } from '../passkeys/store.ts'
import { giveReset } from '../resets/actions.ts'
import { replaceRecoveryCodes } from '../second-factor/store.ts'
import { endSessions } from '../sessions/store.ts'
import { voidTickets } from '../tickets/store.ts'
import { mayBeSuspended } from './model.ts'

interface Sending {
  entrance: Entrance
  owner: string
  /** Where the link begins. */
  origin: string
  by: Doer
}

/** Adds a person and sends the invitation; returns the link when nobody sends it. */
export const invitePerson = (db: Database, identity: Identity, sending: Sending): Promise<string | undefined> =>
  db.transaction().execute(async (transaction) => {
    const { token } = await invite(transaction, identity, sending.by)
    return send(transaction, invitationLetter, { person: identity, path: `/invito/${token}`, sending })
  })

/** Sends another invitation to who has not entered yet. */
export const invitePersonAgain = (db: Database, account: Account, sending: Sending): Promise<string | undefined> =>
  db.transaction().execute(async (transaction) => {
    const token = await inviteAgain(transaction, account, sending.by)
    return send(transaction, invitationLetter, { person: account, path: `/invito/${token}`, sending })
  })

/** Sends a link to choose a new password. */
export const resetForPerson = (db: Database, account: Account, sending: Sending): Promise<string | undefined> =>
  db.transaction().execute(async (transaction) => {
    const { token } = await giveReset(transaction, account.email, sending.by)
    return send(transaction, resetLetter, { person: account, path: `/password/${token}`, sending })
  })

async function send(
  db: Database,
  letter: typeof invitationLetter,
  { person, path, sending }: { person: Identity; path: string; sending: Sending },
): Promise<string | undefined> {
  const link = `${sending.origin}${path}`
  if (sending.entrance.mail === 'by-hand') return link
  await writeLetter(db, mailKey(sending.entrance), letter({ person, owner: sending.owner, link }))
  return undefined
}

/** Corrects who somebody is. */
export const correctPerson = (db: Database, account: Account, identity: Identity, by: Doer): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (await isTaken(transaction, identity, account.id))
      throw new Refusal('conflict', 'Un’altra persona ha già questa e-mail o questo codice fiscale.')
    await updateAccount(transaction, account.id, identity)
    const names = ['email', 'given', 'family', 'fiscalCode'] as const
    const changed = names.filter((name) => account[name] !== identity[name])
    await note(transaction, by, {
      did: 'account.corrected',
      about: String(account.id),
      now: { fields: changed.join(', ') },
    })
  })

/** Out at the next page, and not in again until readmitted. */
export const suspendPerson = (db: Database, account: Account, by: Doer): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (!mayBeSuspended(account, by.id))
      throw new Refusal('conflict', 'Non puoi sospendere te stesso, né chi non è ancora entrato.')
    await updateAccount(transaction, account.id, { state: 'suspended' })
    await endSessions(transaction, account.id)
    await voidTickets(transaction, account.id)
    await note(transaction, by, { did: 'account.suspended', about: String(account.id), now: {} })
  })

export const readmitPerson = (db: Database, account: Account, by: Doer): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (account.state !== 'suspended') throw new Refusal('conflict', 'Questa persona non è sospesa.')
    await updateAccount(transaction, account.id, { state: 'active' })
    await note(transaction, by, { did: 'account.readmitted', about: String(account.id), now: {} })
  })

/** For who has lost telephone, passkeys and recovery codes; the password stays. */
export const removeFactors = (db: Database, accountId: bigint, by: Doer): Promise<void> =>
  db.transaction().execute((transaction) => removeFactorsIn(transaction, accountId, by))

/** The same inside the transaction given. */
export async function removeFactorsIn(db: Database, accountId: bigint, by: Doer): Promise<void> {
  await updateAccount(db, accountId, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null })
  await removePasskeys(db, accountId)
  await replaceRecoveryCodes(db, accountId, [])
  await endSessions(db, accountId)
  await note(db, by, { did: 'account.factors-removed', about: String(accountId), now: {} })
}
