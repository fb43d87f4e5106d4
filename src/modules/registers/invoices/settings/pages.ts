// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { formatDay } from '#kernel/civil-date.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm, rejectedBy, typedIn } from '#ui/form.ts'
import { choose } from './actions.ts'
import { settingForm } from './model.ts'
import { addReason, endReason } from './refusals/actions.ts'
import { reasonForm, retirementForm } from './refusals/model.ts'
import { refusalReasons } from './refusals/store.ts'
import { chosenSettings } from './store.ts'
import { settingsPage } from './views.ts'

/** The rules of payments with their days and sources, and what a municipality chooses where the law is open. */
export function settingPages(db: Database) {
  const shown = async ({ var: { frame, today } }: Context<Visit>, rejected?: Rejected) =>
    settingsPage(frame, { chosen: await chosenSettings(db), reasons: await refusalReasons(db), today }, rejected)
  const answer = async (c: Context<Visit>, rejected: Rejected | undefined) =>
    rejected ? c.html(await shown(c, rejected), 422) : c.redirect('/impostazioni/pagamenti', 303)

  return new Hono<Visit>()
    .get('/', permit('payment-rules:administer'), async (c) => c.html(await shown(c)))

    .post('/', permit('payment-rules:administer'), limitBody(), async (c) => {
      const form = readForm(settingForm, await c.req.parseBody())
      if (!form.ok) return answer(c, form)
      const { choice, ...when } = form.value
      await choose(db, { ...choice, ...when }, c.var.user)
      say(c, `La scelta è salvata: vale dal ${formatDay(when.fromDay)}.`)
      return answer(c, undefined)
    })

    .post('/ragioni', permit('payment-rules:administer'), limitBody(), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(reasonForm, body)
      if (!form.ok) return answer(c, form)
      const { reasonWords: words, reasonSource: source } = form.value
      const added = addReason(db, { words, source }, c.var.user).then(() => say(c, 'La ragione è nell’elenco.'))
      return answer(c, await rejectedBy(added, typedIn(reasonForm, body), (no) => ({ reasonWords: no.message })))
    })

    .post('/ragioni/ritiro', permit('payment-rules:administer'), limitBody(), async (c) => {
      const form = readForm(retirementForm, await c.req.parseBody())
      if (!form.ok) return answer(c, form)
      const { retiredReason: code, retiredOn } = form.value
      await endReason(db, { code, retiredOn }, c.var.user)
      say(c, `La ragione è ritirata dal ${formatDay(retiredOn)}.`)
      return answer(c, undefined)
    })
}
