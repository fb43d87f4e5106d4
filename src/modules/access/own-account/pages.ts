// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected } from '#ui/form.ts'
import type { Entrance } from '../entrance.ts'
import { passkeysOf } from '../passkeys/store.ts'
import { readNewPassword } from '../passwords/form.ts'
import { permit } from '../permit.ts'
import { sessionsOf } from '../sessions/store.ts'
import { confirmPassword } from '../sign-in/confirm.ts'
import { letIn } from '../sign-in/let-in.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { may } from '../user.ts'
import type { Visit } from '../visit.ts'
import { changePassword, chooseDigest, endOwnSessions } from './actions.ts'
import { ownerOf } from './owner.ts'
import { accountPage, passwordPage } from './views.ts'

export function ownAccountPages(db: Database, entrance: Entrance) {
  const own = (c: Context<Visit>) => {
    const { id, accountId } = c.var.session!
    return { accountId, session: id, visitor: visitorOf(c, entrance) }
  }

  return new Hono<Visit>()
    .get('/account', permit('signed-in'), async (c) => {
      const { accountId, id: here } = c.var.session!
      const passkeys = (await passkeysOf(db, accountId)).length
      const sessions = await sessionsOf(db, accountId)
      return c.html(
        accountPage(c.var.frame, {
          ...{ account: await ownerOf(c, db), sessions, here, passkeys, grants: c.var.user.grants },
          confined: c.var.confined === true,
          mayGetDigest: may(c.var.user, 'invoices:settle') || may(c.var.user, 'invoices:check'),
        }),
      )
    })

    .post('/account/sessioni', permit('signed-in'), limitBody(), async (c) => {
      const asked = String((await c.req.parseBody()).sessione)
      if (!/^(altre|\d{1,15})$/.test(asked)) throw new Refusal('not-found', 'Questa sessione non c’è più.')
      await endOwnSessions(db, own(c), asked === 'altre' ? 'others' : BigInt(asked))
      return c.redirect('/account', 303)
    })

    .post('/account/lettera', permit('signed-in'), limitBody(), async (c) => {
      await chooseDigest(db, own(c), (await c.req.parseBody()).lettera === 'si')
      return c.redirect('/account', 303)
    })

    .get('/account/password', permit('signed-in'), async (c) => c.html(passwordPage(c.var.frame, await ownerOf(c, db))))

    .post('/account/password', permit('signed-in'), limitBody(), async (c) => {
      const account = await ownerOf(c, db)
      const again = (rejected: Rejected) => passwordPage(c.var.frame, account, rejected)
      const body = await c.req.parseBody()
      const chosen = readNewPassword(body, account, c.var.frame.owner)
      if (!chosen.ok) return c.html(again(chosen), 422)
      const confirmed = await confirmPassword(c, db, entrance, { account, body })
      if (!confirmed.ok) return c.html(again(confirmed), confirmed.status)
      await changePassword(db, own(c), chosen.value)
      await letIn(c, db, entrance, { accountId: account.id, by: null, secondFactor: c.var.session!.secondFactor })
      return c.redirect('/account', 303)
    })
}
