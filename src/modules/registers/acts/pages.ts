// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import { closedYears, currentPlan, refuseIfClosed } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, type Rejected, readForm } from '#ui/form.ts'
import { recordable, refuseToRecord } from '../objective-check.ts'
import { recordAct } from './actions.ts'
import { act } from './model.ts'
import { newActPage } from './views.ts'

/** Recording one act by hand. */
export function actPages(db: Database) {
  const show = async (c: Context<Visit>, chosen: string, rejected?: Rejected) => {
    const plan = await currentPlan(db)
    const recorder = { by: c.var.user, permission: 'acts:record' } as const
    const all = plan?.areas.flatMap(({ objectives }) => objectives) ?? []
    const asked = all.find(({ key }) => key === chosen)
    if (asked) refuseToRecord(asked, recorder)
    if (plan) refuseIfClosed(plan.year, await closedYears(db))
    const objectives = recordable(all, recorder)
    return newActPage(c.var.frame, { year: plan?.year, objectives, chosen: asked, today: c.var.today }, rejected)
  }

  return new Hono<Visit>()
    .get('/nuovo', permit('acts:record'), async (c) => c.html(await show(c, c.req.query('obiettivo') ?? '')))

    .post('/nuovo', permit('acts:record'), limitBody(), async (c) => {
      const form = readForm(act, await c.req.parseBody())
      const answer = form.ok ? await recordAct(db, form, c.var.user) : form
      if (!answer.ok) return c.html(await show(c, answer.typed.objective ?? '', answer), 422)
      return c.redirect(`/obiettivi/${answer.value.objective}`, 303)
    })
}
