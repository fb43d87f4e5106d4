// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { choose } from './actions.ts'
import { settingForm } from './model.ts'
import { chosenSettings } from './store.ts'
import { settingsPage } from './views.ts'

/** The rules of payments with their days and sources, and what a municipality chooses where the law is open. */
export const settingPages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('payment-rules:administer'), async (c) =>
      c.html(settingsPage(c.var.frame, await chosenSettings(db), c.var.today)),
    )

    .post('/', permit('payment-rules:administer'), limitBody(), async (c) => {
      const form = readForm(settingForm, await c.req.parseBody())
      if (!form.ok) return c.html(settingsPage(c.var.frame, await chosenSettings(db), c.var.today, form), 422)
      const { choice, ...when } = form.value
      await choose(db, { ...choice, ...when }, c.var.user)
      return c.redirect('/impostazioni/pagamenti', 303)
    })
