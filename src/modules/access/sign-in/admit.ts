// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { findAccountByFiscalCode, updateAccount } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { type Identity, levels } from '../oidc/model.ts'
import { voidTickets } from '../tickets/store.ts'
import type { Visit } from '../visit.ts'
import { letIn } from './let-in.ts'
import { doer, visitorOf } from './visitor.ts'

/** Lets in who proved elsewhere who they are, if somebody invited them; from the second level on it counts as two proofs. */
export const admit =
  (db: Database, entrance: Entrance) =>
  async (c: Context<Visit>, { fiscalCode, level }: Identity): Promise<Response> => {
    const account = await findAccountByFiscalCode(db, fiscalCode)
    const visitor = visitorOf(c, entrance)
    if (!account || account.state === 'suspended') {
      const about = String(account?.id ?? 'sconosciuto')
      await note(db, doer(visitor), { did: 'session.refused', about, now: { by: 'identità digitale' } })
      throw new Refusal('forbidden', 'Nessuno ti ha ancora invitato qui: chiedi a chi amministra Traguardo.')
    }
    const by = doer(visitor, account.id)
    if (account.state === 'invited')
      await db.transaction().execute(async (transaction) => {
        await updateAccount(transaction, account.id, { state: 'active' })
        await voidTickets(transaction, account.id)
        await note(transaction, by, { did: 'account.activated', about: String(account.id), now: {} })
      })
    const secondFactor = levels.indexOf(level) >= levels.indexOf('SpidL2')
    return c.redirect(
      await letIn(c, db, entrance, { accountId: account.id, by: 'identità digitale', secondFactor }),
      303,
    )
  }
