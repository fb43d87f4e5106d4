// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
import { findAccount } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { permit } from '../permit.ts'
import { takeTokenAway, tokenIn } from '../sessions/cookie.ts'
import type { Visit } from '../visit.ts'
import { closeSession, tryPassword } from './actions.ts'
import { inventedPeople, mayEnterFreely } from './free.ts'
import { letIn, tooSoon } from './let-in.ts'
import { credentials, localPath } from './model.ts'
import { enterPage } from './views.ts'
import { visitorOf } from './visitor.ts'

export function signInPages(db: Database, entrance: Entrance) {
  const show = async (c: Context<Visit>, to: string, rejected?: Rejected) => {
    const people = mayEnterFreely(c, entrance) ? await inventedPeople(db, c.var.today) : []
    return enterPage(c.var.frame, { to, people, gateway: entrance.gateway?.name, rejected })
  }

  return new Hono<Visit>()
    .get('/entra', permit('public'), async (c) => {
      const to = localPath(c.req.query('verso'))
      return c.var.user ? c.redirect(to, 303) : c.html(await show(c, to))
    })

    .post('/entra', permit('public'), limitBody(), async (c) => {
      const body = await c.req.parseBody()
      const to = localPath(String(body.verso))
      const form = readForm(credentials, body)
      if (!form.ok) return c.html(show(c, to, { ...form, typed: { email: form.typed.email ?? '' } }), 422)
      const tried = await tryPassword(db, entrance, form.value, visitorOf(c, entrance))
      const no = (problem: string): Rejected => ({
        ok: false,
        typed: { email: form.value.email },
        problems: { email: problem },
      })
      if (tried.is === 'too-soon') return c.html(show(c, to, no(tooSoon(c, tried.seconds))), 429)
      if (tried.is === 'wrong') return c.html(show(c, to, no(notTogether)), 422)
      const proof = { accountId: tried.account.id, by: 'password', secondFactor: false, to }
      return c.redirect(await letIn(c, db, entrance, proof), 303)
    })

    .post('/entra/come', permit('public'), limitBody(), async (c) => {
      if (!mayEnterFreely(c, entrance)) throw new Refusal('not-found', 'Si entra così solo nel Comune di prova.')
      const { persona, verso } = await c.req.parseBody()
      const account = /^\d{1,15}$/.test(String(persona)) ? await findAccount(db, BigInt(String(persona))) : undefined
      if (account?.state !== 'active') throw new Refusal('not-found', 'Questa persona non c’è.')
      const proof = { accountId: account.id, by: 'prova', secondFactor: true, to: localPath(String(verso)) }
      return c.redirect(await letIn(c, db, entrance, proof), 303)
    })

    .post('/esci', permit('public'), limitBody(), async (c) => {
      const token = tokenIn(c)
      if (token !== undefined) await closeSession(db, token, visitorOf(c, entrance))
      takeTokenAway(c)
      return c.redirect('/entra', 303)
    })
}

const notTogether = 'e-mail e password non vanno insieme: controllale tutte e due'
