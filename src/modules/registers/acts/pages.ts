// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import { currentPlan } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { recordAct } from './actions.ts'
import { act } from './model.ts'
import { newActPage } from './views.ts'

/** Recording one act by hand. */
export const actPages = (db: Database) =>
  new Hono<Visit>()
    .get('/nuovo', permit('acts:record'), async (c) =>
      c.html(newActPage(c.var.frame, await currentPlan(db), c.req.query('obiettivo') ?? '', c.var.today)),
    )

    .post('/nuovo', permit('acts:record'), limitBody(), async (c) => {
      const form = readForm(act, await c.req.parseBody())
      const answer = form.ok ? await recordAct(db, form, c.var.user) : form
      if (!answer.ok)
        return c.html(
          newActPage(c.var.frame, await currentPlan(db), answer.typed.objective ?? '', c.var.today, answer),
          422,
        )
      return c.redirect(`/obiettivi/${answer.value.objective}`, 303)
    })
