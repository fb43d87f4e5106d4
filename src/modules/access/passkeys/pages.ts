// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { limitBody, type Rejected } from '#ui/form.ts'
import type { Account } from '../accounts/store.ts'
import { paces } from '../attempts/model.ts'
import { countTry } from '../attempts/store.ts'
import type { Entrance } from '../entrance.ts'
import { ownerOf } from '../own-account/owner.ts'
import { permit } from '../permit.ts'
import { countRecoveryCodes } from '../second-factor/store.ts'
import { confirmPassword } from '../sign-in/confirm.ts'
import { letIn, tooSoon } from '../sign-in/let-in.ts'
import { localPath } from '../sign-in/model.ts'
import { subjectOf } from '../sign-in/subjects.ts'
import { doer, visitorOf } from '../sign-in/visitor.ts'
import type { Visit } from '../visit.ts'
import { addPasskey, askForPasskey, askWhoIsThere, ownerOfAnswer, removeOwnPasskey } from './actions.ts'
import { adding, askingToAdd, entering } from './model.ts'
import { passkeysOf } from './store.ts'
import { passkeysPage } from './views.ts'

/** Entering with a passkey, and one's own passkeys. */
export function passkeyPages(db: Database, entrance: Entrance) {
  const site = (c: Context<Visit>) => ({ origin: c.var.caller.origin, owner: c.var.frame.owner })
  const show = async (c: Context<Visit>, account: Account, rejected?: Rejected) =>
    passkeysPage(c.var.frame, {
      ...{ account, rejected, passkeys: await passkeysOf(db, account.id) },
      left: await countRecoveryCodes(db, account.id),
    })

  return new Hono<Visit>()
    .post('/entra/passkey/domanda', permit('public'), limitBody(), async (c) => {
      const subject = subjectOf(entrance, 'address', c.var.caller.address)
      const seconds = await countTry(db, subject, paces.address)
      if (seconds !== undefined) return c.json({ problem: sentence(tooSoon(c, seconds)) }, 429)
      return c.json(await askWhoIsThere(db, site(c)))
    })

    .post('/entra/passkey', permit('public'), limitBody(), async (c) => {
      const said = entering.safeParse(await bodyOf(c))
      const account = said.success ? await ownerOfAnswer(db, site(c), said.data.answer) : undefined
      if (!account) {
        const by = doer(visitorOf(c, entrance))
        await note(db, by, { did: 'session.refused', about: 'sconosciuto', now: { by: 'passkey' } })
        return c.json({ problem: 'Questa passkey qui non vale: entra con la password.' }, 422)
      }
      const proof = { accountId: account.id, by: 'passkey', secondFactor: true, to: localPath(said.data?.verso) }
      return c.json({ to: await letIn(c, db, entrance, proof) })
    })

    .get('/account/passkey', permit('signed-in'), async (c) => c.html(await show(c, await ownerOf(c, db))))

    .post('/account/passkey/domanda', permit('signed-in'), limitBody(), async (c) => {
      const body = await bodyOf(c)
      const asked = askingToAdd.safeParse(body)
      if (!asked.success) return c.json({ problem: 'Dai un nome alla passkey.' }, 422)
      const account = await ownerOf(c, db)
      const confirmed = await confirmPassword(c, db, entrance, { account, body: asked.data })
      if (!confirmed.ok) return c.json({ problem: sentence(Object.values(confirmed.problems)[0]!) }, confirmed.status)
      return c.json(await askForPasskey(db, entrance, site(c), account))
    })

    .post('/account/passkey', permit('signed-in'), limitBody(), async (c) => {
      const said = adding.safeParse(await bodyOf(c))
      const account = await ownerOf(c, db)
      const by = doer(visitorOf(c, entrance), account.id)
      if (!said.success || !(await addPasskey(db, site(c), { account, by, ...said.data })))
        return c.json({ problem: 'Il dispositivo non ha risposto come doveva: riprova.' }, 422)
      await letIn(c, db, entrance, { accountId: account.id, by: null, secondFactor: true })
      return c.json({ to: '/account/passkey' })
    })

    .post('/account/passkey/togli', permit('signed-in'), limitBody(), async (c) => {
      const account = await ownerOf(c, db)
      const body = await c.req.parseBody()
      const confirmed = await confirmPassword(c, db, entrance, { account, body })
      if (!confirmed.ok) return c.html(await show(c, account, confirmed), confirmed.status)
      await removeOwnPasskey(db, account.id, String(body.passkey), doer(visitorOf(c, entrance), account.id))
      await letIn(c, db, entrance, { accountId: account.id, by: null, secondFactor: c.var.session!.secondFactor })
      return c.redirect('/account/passkey', 303)
    })
}

/** What the script of the page sends; whatever else comes is nothing. */
const bodyOf = (c: Context<Visit>): Promise<unknown> => c.req.json<unknown>().catch(() => undefined)

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`
