// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected } from '#ui/form.ts'
import type { Account } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { ownerOf } from '../own-account/owner.ts'
import { permit } from '../permit.ts'
import { confirmPassword } from '../sign-in/confirm.ts'
import { letIn } from '../sign-in/let-in.ts'
import { doer, visitorOf } from '../sign-in/visitor.ts'
import type { Visit } from '../visit.ts'
import { beginTimeCodes, confirmTimeCodes, removeTimeCodes, renewRecoveryCodes, secretOf } from './actions.ts'
import { countRecoveryCodes } from './store.ts'
import { recoveryCodesPage, timeCodesPage } from './views.ts'

/** One's own second factor: time codes and recovery codes. */
export function secondFactorPages(db: Database, entrance: Entrance) {
  const show = async (c: Context<Visit>, account: Account, rejected?: Rejected) => {
    const left = await countRecoveryCodes(db, account.id)
    const secret = secretOf(entrance, account)
    return timeCodesPage(c.var.frame, { account, secret, left, owner: c.var.frame.owner, rejected })
  }
  const byOwner = (c: Context<Visit>, account: Account) => doer(visitorOf(c, entrance), account.id)
  /** The session of whoever just changed how they enter: all were ended. */
  const goOn = (c: Context<Visit>, account: Account, secondFactor: boolean) =>
    letIn(c, db, entrance, { accountId: account.id, by: null, secondFactor })

  return new Hono<Visit>()
    .get('/account/codice', permit('signed-in'), async (c) => c.html(await show(c, await ownerOf(c, db))))

    .post('/account/codice/inizia', permit('signed-in'), limitBody(), async (c) => {
      const account = await ownerOf(c, db)
      const confirmed = await confirmPassword(c, db, entrance, { account, body: await c.req.parseBody() })
      if (!confirmed.ok) return c.html(await show(c, account, confirmed), confirmed.status)
      await beginTimeCodes(db, entrance, account)
      return c.redirect('/account/codice', 303)
    })

    .post('/account/codice', permit('signed-in'), limitBody(), async (c) => {
      const account = await ownerOf(c, db)
      const code = String((await c.req.parseBody()).codice ?? '').replace(/\s/g, '')
      const codes = await confirmTimeCodes(db, entrance, { account, code, by: byOwner(c, account) })
      const problems = { codice: 'il codice non è quello che l’app mostra adesso: riscrivilo' }
      if (!codes) return c.html(await show(c, account, { ok: false, typed: {}, problems }), 422)
      await goOn(c, account, true)
      return c.html(recoveryCodesPage(c.var.frame, codes))
    })

    .post('/account/codice/togli', permit('signed-in'), limitBody(), async (c) => {
      const account = await ownerOf(c, db)
      const confirmed = await confirmPassword(c, db, entrance, { account, body: await c.req.parseBody() })
      if (!confirmed.ok) return c.html(await show(c, account, confirmed), confirmed.status)
      await removeTimeCodes(db, account.id, byOwner(c, account))
      await goOn(c, account, c.var.session!.secondFactor)
      return c.redirect('/account', 303)
    })

    .post('/account/recupero', permit('signed-in'), limitBody(), async (c) => {
      const account = await ownerOf(c, db)
      const confirmed = await confirmPassword(c, db, entrance, { account, body: await c.req.parseBody() })
      if (!confirmed.ok) return c.html(await show(c, account, confirmed), confirmed.status)
      const codes = await renewRecoveryCodes(db, entrance, account.id, byOwner(c, account))
      return c.html(recoveryCodesPage(c.var.frame, codes))
    })
}
