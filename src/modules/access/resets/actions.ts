// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { writeLetter, writeToNobody } from '#platform/mail/outbox.ts'
import { findAccountByEmail, updateAccount } from '../accounts/store.ts'
import { paces } from '../attempts/model.ts'
import { countTry } from '../attempts/store.ts'
import { type Entrance, mailKey } from '../entrance.ts'
import { resetLetter } from '../letters.ts'
import { hashPassword } from '../passwords/hash.ts'
import { endSessions } from '../sessions/store.ts'
import { subjectOf } from '../sign-in/subjects.ts'
import { doer, type Visitor } from '../sign-in/visitor.ts'
import { issueTicket, useTicket } from '../tickets/store.ts'

interface Asked {
  email: string
  owner: string
  /** Where the link begins. */
  origin: string
}

/** Sends a link to whoever has this e-mail; when nobody has, does the same work. Returns seconds to wait, if any. */
export async function askReset(
  db: Database,
  entrance: Entrance,
  { email, owner, origin }: Asked,
  visitor: Visitor,
): Promise<number | undefined> {
  const seconds =
    (await countTry(db, subjectOf(entrance, 'address', visitor.address), paces.address)) ??
    (await countTry(db, subjectOf(entrance, 'mail', email), paces.mail))
  if (seconds !== undefined) return seconds
  await db.transaction().execute(async (transaction) => {
    const found = await findAccountByEmail(transaction, email)
    const account = found?.state === 'active' ? found : undefined
    const token = await issueTicket(transaction, { purpose: 'reset', accountId: account?.id ?? null })
    const person = account ?? { given: '', email }
    const letter = resetLetter({ person, owner, link: `${origin}/password/${token}` })
    await (account ? writeLetter : writeToNobody)(transaction, mailKey(entrance), letter)
    const about = String(account?.id ?? 'sconosciuto')
    await note(transaction, doer(visitor), { did: 'account.reset-asked', about, now: {} })
  })
  return undefined
}

/** A link to choose a new password, to be handed over. Inside the transaction given. */
export async function giveReset(db: Database, email: string, by: Doer): Promise<{ id: bigint; token: string }> {
  const account = await findAccountByEmail(db, email)
  if (account?.state !== 'active') throw new Refusal('not-found', 'Nessuno entra con questa e-mail.')
  await note(db, by, { did: 'account.reset-given', about: String(account.id), now: {} })
  return { id: account.id, token: await issueTicket(db, { purpose: 'reset', accountId: account.id }) }
}

/** Whoever holds the link chooses a new password; every session ends, and the second factor stays. */
export async function resetPassword(db: Database, token: string, password: string, visitor: Visitor): Promise<bigint> {
  const passwordHash = await hashPassword(password)
  return db.transaction().execute(async (transaction) => {
    const accountId = (await useTicket(transaction, token, 'reset'))?.accountId
    if (!accountId) throw new Refusal('conflict', 'Questo link è già stato usato o è scaduto: chiedine un altro.')
    await updateAccount(transaction, accountId, { passwordHash })
    await endSessions(transaction, accountId)
    await note(transaction, doer(visitor, accountId), {
      did: 'account.password-reset',
      about: String(accountId),
      now: {},
    })
    return accountId
  })
}
