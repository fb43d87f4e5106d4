// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { updateAccount } from '../accounts/store.ts'
import { hashPassword } from '../passwords/hash.ts'
import { endSession, endSessions } from '../sessions/store.ts'
import { doer, type Visitor } from '../sign-in/visitor.ts'
import { voidTickets } from '../tickets/store.ts'

interface Own {
  accountId: bigint
  /** The one in use. */
  session: bigint
  visitor: Visitor
}

/** Ends a session somewhere else, or all the others. */
export const endOwnSessions = (
  db: Database,
  { accountId, session, visitor }: Own,
  id: bigint | 'others',
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (id === 'others') await endSessions(transaction, accountId, session)
    else if (!(await endSession(transaction, accountId, id))) return
    await note(transaction, doer(visitor, accountId), {
      did: 'session.ended',
      about: String(accountId),
      now: { sessions: id === 'others' ? 'le altre' : 'una' },
    })
  })

/** Whether somebody wants the letter of the morning, from now on. */
export const chooseDigest = (
  db: Database,
  { accountId, visitor }: Pick<Own, 'accountId' | 'visitor'>,
  digestWanted: boolean,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await updateAccount(transaction, accountId, { digestWanted })
    await note(transaction, doer(visitor, accountId), {
      did: 'account.digest-chosen',
      about: String(accountId),
      now: { digest: digestWanted ? 'sì' : 'no' },
    })
  })

/** Whoever was in with the old password is out, but for this browser. */
export async function changePassword(
  db: Database,
  { accountId, session, visitor }: Own,
  password: string,
): Promise<void> {
  const passwordHash = await hashPassword(password)
  await db.transaction().execute(async (transaction) => {
    await updateAccount(transaction, accountId, { passwordHash })
    await endSessions(transaction, accountId, session)
    await voidTickets(transaction, accountId)
    await note(transaction, doer(visitor, accountId), {
      did: 'account.password-changed',
      about: String(accountId),
      now: {},
    })
  })
}
