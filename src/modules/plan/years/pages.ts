// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { closeYear, reopenYear } from './actions.ts'
import { yearAct } from './model.ts'
import { closedYears, planYears } from './store.ts'
import { yearPage, yearsPage } from './views.ts'

/** Closing a year, and reopening it. */
export function yearPages(db: Database) {
  const known = async (c: Context<Visit, '/:year'>) => {
    const year = Number(c.req.param('year'))
    const [years, closed] = await Promise.all([planYears(db), closedYears(db)])
    if (!years.includes(year)) throw new Refusal('not-found', `Non c’è un piano del ${year}.`)
    return { year, closed, today: c.var.today }
  }
  const back = (c: Context<Visit>) => c.redirect('/amministrazione/anni', 303)

  return new Hono<Visit>()
    .get('/', permit('years:close'), async (c) => {
      const [years, closed] = await Promise.all([planYears(db), closedYears(db)])
      return c.html(yearsPage(c.var.frame, { years, closed, today: c.var.today }))
    })

    .get('/:year{[0-9]{4}}', permit('years:close'), async (c) => c.html(yearPage(c.var.frame, await known(c))))

    .post('/:year{[0-9]{4}}/chiusura', permit('years:close'), limitBody(), async (c) => {
      const shown = await known(c)
      const form = readForm(yearAct, await c.req.parseBody())
      if (!form.ok) return c.html(yearPage(c.var.frame, shown, form), 422)
      await closeYear(db, { year: shown.year, ...form.value }, c.var.today, c.var.user)
      say(c, `Il ${shown.year} è chiuso.`)
      return back(c)
    })

    .post('/:year{[0-9]{4}}/riapertura', permit('years:close'), limitBody(), async (c) => {
      const shown = await known(c)
      const form = readForm(yearAct, await c.req.parseBody())
      if (!form.ok) return c.html(yearPage(c.var.frame, shown, form), 422)
      await reopenYear(db, { year: shown.year, ...form.value }, c.var.user)
      say(c, `Il ${shown.year} è di nuovo aperto.`)
      return back(c)
    })
}
