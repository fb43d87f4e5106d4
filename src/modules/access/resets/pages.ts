// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { limitBody } from '#ui/form.ts'
import { findAccount } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { readNewPassword } from '../passwords/form.ts'
import { permit } from '../permit.ts'
import { letIn } from '../sign-in/let-in.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { findTicket } from '../tickets/store.ts'
import type { Visit } from '../visit.ts'
import { resetPassword } from './actions.ts'
import { resetPage } from './views.ts'

export function resetPages(db: Database, entrance: Entrance) {
  const holderOf = async (token: string) => {
    const ticket = await findTicket(db, token, 'reset')
    const account = ticket?.accountId ? await findAccount(db, ticket.accountId) : undefined
    if (account?.state !== 'active')
      throw new Refusal('not-found', 'Questo link è già stato usato o è scaduto: chiedine un altro.')
    return account
  }

  return new Hono<Visit>()
    .get('/password/:token', permit('public'), async (c) =>
      c.html(resetPage(c.var.frame, await holderOf(c.req.param('token')))),
    )

    .post('/password/:token', permit('public'), limitBody(), async (c) => {
      const account = await holderOf(c.req.param('token'))
      const chosen = readNewPassword(await c.req.parseBody(), account, c.var.frame.owner)
      if (!chosen.ok) return c.html(resetPage(c.var.frame, account, chosen), 422)
      const accountId = await resetPassword(db, c.req.param('token'), chosen.value, visitorOf(c, entrance))
      await letIn(c, db, entrance, { accountId, by: 'nuova password', secondFactor: false })
      return c.redirect('/', 303)
    })
}
