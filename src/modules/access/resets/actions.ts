// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { findAccountByEmail, updateAccount } from '../accounts/store.ts'
import { hashPassword } from '../passwords/hash.ts'
import { endSessions } from '../sessions/store.ts'
import { doer, type Visitor } from '../sign-in/visitor.ts'
import { issueTicket, useTicket } from '../tickets/store.ts'

/** A link to choose a new password, for somebody who has lost everything. Inside the transaction given. */
export async function giveReset(db: Database, email: string, by: Doer): Promise<string> {
  const account = await findAccountByEmail(db, email)
  if (account?.state !== 'active') throw new Refusal('not-found', 'Nessuno entra con questa e-mail.')
  await note(db, by, { did: 'password.reset-given', about: String(account.id), now: {} })
  return issueTicket(db, { purpose: 'reset', accountId: account.id })
}

/** Whoever holds the link chooses a new password; every session ends, and the second factor stays. */
export async function resetPassword(db: Database, token: string, password: string, visitor: Visitor): Promise<bigint> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (transaction) => {
    const accountId = (await useTicket(transaction, token, 'reset'))?.accountId
    if (!accountId) throw new Refusal('conflict', 'Questo link è già stato usato o è scaduto: chiedine un altro.')
    await updateAccount(transaction, accountId, { passwordHash })
    await endSessions(transaction, accountId)
    await note(transaction, doer(visitor, accountId), { did: 'password.reset', about: String(accountId), now: {} })
    return accountId
  })
}
