// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { z } from 'zod'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
import { findAccount } from '../accounts/store.ts'
import { type Entrance, originOf } from '../entrance.ts'
import { email } from '../invitations/model.ts'
import { readNewPassword } from '../passwords/form.ts'
import { permit } from '../permit.ts'
import { letIn, tooSoon } from '../sign-in/let-in.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { findTicket } from '../tickets/store.ts'
import type { Visit } from '../visit.ts'
import { askReset, resetPassword } from './actions.ts'
import { askedPage, askPage, resetPage } from './views.ts'

export function resetPages(db: Database, entrance: Entrance) {
  const holderOf = async (token: string) => {
    const ticket = await findTicket(db, token, 'reset')
    const account = ticket?.accountId ? await findAccount(db, ticket.accountId) : undefined
    if (account?.state !== 'active')
      throw new Refusal('not-found', 'Questo link è già stato usato o è scaduto: chiedine un altro.')
    return account
  }

  return new Hono<Visit>()
    .get('/password-dimenticata', permit('public'), (c) => c.html(askPage(c.var.frame, { mail: entrance.mail })))

    .post('/password-dimenticata', permit('public'), limitBody(), async (c) => {
      const form = readForm(z.object({ email }), await c.req.parseBody())
      const again = (rejected: Rejected) => askPage(c.var.frame, { mail: entrance.mail, rejected })
      if (!form.ok) return c.html(again(form), 422)
      if (entrance.mail === 'by-hand') return c.html(askPage(c.var.frame, { mail: entrance.mail }))
      const asked = { email: form.value.email, owner: c.var.frame.owner, origin: originOf(entrance, c.var.caller) }
      const seconds = await askReset(db, entrance, asked, visitorOf(c, entrance))
      const problems = () => ({ email: tooSoon(c, seconds!) })
      if (seconds !== undefined) return c.html(again({ ok: false, typed: form.value, problems: problems() }), 429)
      return c.html(askedPage(c.var.frame, entrance.mail))
    })

    .get('/password/:token', permit('public'), async (c) =>
      c.html(resetPage(c.var.frame, await holderOf(c.req.param('token')))),
    )

    .post('/password/:token', permit('public'), limitBody(), async (c) => {
      const account = await holderOf(c.req.param('token'))
      const chosen = readNewPassword(await c.req.parseBody(), account, c.var.frame.owner)
      if (!chosen.ok) return c.html(resetPage(c.var.frame, account, chosen), 422)
      const accountId = await resetPassword(db, c.req.param('token'), chosen.value, visitorOf(c, entrance))
      return c.redirect(await letIn(c, db, entrance, { accountId, by: 'nuova password', secondFactor: false }), 303)
    })
}
