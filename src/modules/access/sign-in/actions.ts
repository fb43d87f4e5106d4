// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { type Account, findAccountByEmail, updateAccount } from '../accounts/store.ts'
import { paces } from '../attempts/model.ts'
import { countTry, forgetTries, sweepTries } from '../attempts/store.ts'
import type { Entrance } from '../entrance.ts'
import { hashPassword, isOutdated, isPassword } from '../passwords/hash.ts'
import { deleteSession, insertSession, sweepSessions } from '../sessions/store.ts'
import { fingerprint, newToken } from '../token.ts'
import type { credentials } from './model.ts'
import { subjectOf } from './subjects.ts'
import { doer, type Visitor } from './visitor.ts'

/** What came of a try to enter. */
export type Try = { is: 'wrong' } | { is: 'too-soon'; seconds: number } | { is: 'right'; account: Account }

/** Looks whether a password is right; whoever it is, it does the same work and gives the same answer. */
export async function tryPassword(
  db: Database,
  entrance: Entrance,
  { email, password }: z.infer<typeof credentials>,
  visitor: Visitor,
): Promise<Try> {
  const account = await findAccountByEmail(db, email)
  const known = account !== undefined && visitor.knownFor?.accountId === String(account.id)
  const person = known ? subjectOf(entrance, 'device', visitor.knownFor!.nonce) : subjectOf(entrance, 'email', email)
  const seconds =
    (await countTry(db, subjectOf(entrance, 'address', visitor.address), paces.address)) ??
    (await countTry(db, person, paces.person))
  if (seconds !== undefined) return { is: 'too-soon', seconds }

  const hash = account?.state === 'active' ? account.passwordHash : null
  if (!(await isPassword(password, hash)) || !account || !hash) {
    await note(db, doer(visitor), { did: 'session.refused', about: String(account?.id ?? 'sconosciuto'), now: {} })
    return { is: 'wrong' }
  }
  await forgetTries(db, person)
  if (isOutdated(hash)) await updateAccount(db, account.id, { passwordHash: await hashPassword(password) })
  return { is: 'right', account }
}

interface Opening {
  /** «password», «codice»… as the journal says it; nothing when it is not to be noted. */
  by: string | null
  stage: 'half' | 'full'
  secondFactor: boolean
  /** What this browser held until now: a session is never raised, it is replaced. */
  instead: string | undefined
}

/** Opens a session; the token returned is all that the browser gets, and nobody else has it. */
export function openSession(
  db: Database,
  accountId: bigint,
  visitor: Visitor,
  { by, stage, secondFactor, instead }: Opening,
): Promise<string> {
  const token = newToken()
  return db.transaction().execute(async (transaction) => {
    await sweepSessions(transaction)
    await sweepTries(transaction)
    if (instead !== undefined) await deleteSession(transaction, fingerprint(instead))
    const { address, device } = visitor
    await insertSession(transaction, { tokenHash: fingerprint(token), accountId, stage, secondFactor, address, device })
    if (by !== null)
      await note(transaction, doer(visitor, accountId), {
        did: 'session.opened',
        about: String(accountId),
        now: { by, device },
      })
    return token
  })
}

/** Ends a session at the server, whatever the browser keeps. */
export const closeSession = (db: Database, token: string, visitor: Visitor): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const accountId = await deleteSession(transaction, fingerprint(token))
    if (accountId === undefined) return
    await note(transaction, doer(visitor, accountId), { did: 'session.closed', about: String(accountId), now: {} })
  })
