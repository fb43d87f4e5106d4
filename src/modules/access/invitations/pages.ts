// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { findAccount } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { readNewPassword } from '../passwords/form.ts'
import { permit } from '../permit.ts'
import { letIn } from '../sign-in/let-in.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { findTicket } from '../tickets/store.ts'
import type { Visit } from '../visit.ts'
import { acceptInvitation, takeFirstAccess } from './actions.ts'
import { whoItIs } from './model.ts'
import { firstAccessPage, invitationPage } from './views.ts'

export function invitationPages(db: Database, entrance: Entrance) {
  const invitedBy = async (c: Context<Visit, '/invito/:token'>) => {
    const ticket = await findTicket(db, c.req.param('token'), 'invitation')
    const account = ticket?.accountId ? await findAccount(db, ticket.accountId) : undefined
    if (!account) throw noLonger
    return account
  }
  const checkFirstAccess = async (token: string) => {
    if (!(await findTicket(db, token, 'first-administrator'))) throw noLonger
  }

  return new Hono<Visit>()
    .get('/invito/:token', permit('public'), async (c) => c.html(invitationPage(c.var.frame, await invitedBy(c))))

    .post('/invito/:token', permit('public'), limitBody(), async (c) => {
      const account = await invitedBy(c)
      const chosen = readNewPassword(await c.req.parseBody(), account, c.var.frame.owner)
      if (!chosen.ok) return c.html(invitationPage(c.var.frame, account, chosen), 422)
      const accountId = await acceptInvitation(db, c.req.param('token'), chosen.value, visitorOf(c, entrance))
      const proof = { accountId, by: 'invito', secondFactor: false, to: '/account' }
      return c.redirect(await letIn(c, db, entrance, proof), 303)
    })

    .get('/primo-accesso/:token', permit('public'), async (c) => {
      await checkFirstAccess(c.req.param('token'))
      return c.html(firstAccessPage(c.var.frame))
    })

    .post('/primo-accesso/:token', permit('public'), limitBody(), async (c) => {
      await checkFirstAccess(c.req.param('token'))
      const body = await c.req.parseBody()
      const who = readForm(whoItIs, body)
      if (!who.ok) return c.html(firstAccessPage(c.var.frame, who), 422)
      const identity = { ...who.value, fiscalCode: null }
      const chosen = readNewPassword(body, identity, c.var.frame.owner)
      if (!chosen.ok) return c.html(firstAccessPage(c.var.frame, { ...chosen, typed: who.value }), 422)
      const person = { identity, password: chosen.value, today: c.var.today }
      const accountId = await takeFirstAccess(db, c.req.param('token'), person, visitorOf(c, entrance))
      const proof = { accountId, by: 'primo accesso', secondFactor: false, to: '/account' }
      return c.redirect(await letIn(c, db, entrance, proof), 303)
    })
}

const noLonger = new Refusal('not-found', 'Questo link è già stato usato o è scaduto: chiedine un altro.')
