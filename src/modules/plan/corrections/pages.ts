// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody } from '#ui/form.ts'
import { openFindings } from '../findings/store.ts'
import { dropAt, reviewObjective } from './actions.ts'
import { readCorrection } from './form/index.ts'
import { type FieldName, fieldNames } from './model.ts'
import { planAsked } from './plan-asked.ts'
import { changedFields } from './rows.ts'
import { seeReading } from './seen.ts'
import { pathOfRow } from './views/objective-index.ts'
import { readingPage } from './views/page.ts'

const row = '/:id{[0-9]{1,18}}/lettura/:number{[0-9]{1,4}}'

/** A plan beside the document it was read from, one objective a page, to be put right. */
export function correctionPages(db: Database) {
  const known = async (c: Context<Visit, '/:id/:number'>) => {
    const { id, number: written } = c.req.param()
    const [plan, number] = [await planAsked(db, id), Number(written)]
    const seen = await seeReading(db, plan)
    if (!seen.rows[number - 1]) throw new Refusal('not-found', 'Il piano non ha così tanti obiettivi.')
    return { seen, number, findings: await openFindings(db, plan) }
  }
  return new Hono<Visit>()
    .get('/:id{[0-9]{1,18}}/lettura', permit('plan:correct'), async (c) => {
      const plan = await planAsked(db, c.req.param('id'))
      const { rows } = await seeReading(db, plan)
      const asked = rows.findIndex(({ key }) => key === c.req.query('obiettivo'))
      const next = rows.findIndex(({ reviewed }) => !reviewed)
      return c.redirect(pathOfRow(plan.id, Math.max(asked < 0 ? next : asked, 0) + 1), 303)
    })

    .get(row, permit('plan:correct'), async (c) => c.html(readingPage(c.var.frame, await known(c))))

    .post(row, permit('plan:correct'), limitBody(), async (c) => {
      const shown = await known(c)
      const { seen, number } = shown
      const { plan, rows, areas } = seen
      const asked = rows[number - 1]!
      const form = readCorrection(await c.req.parseBody(), asked, areas)
      if (!form.ok) return c.html(readingPage(c.var.frame, shown, form), 422)
      await reviewObjective(db, plan, { place: asked.place, ...form.value }, c.var.user)
      say(c, reviewedInWords(number, changedFields(asked.now, form.value.fields)))
      return c.redirect(pathOfRow(plan.id, Math.min(number + 1, rows.length)), 303)
    })

    .post(`${row}/come-letto`, permit('plan:correct'), limitBody(), async (c) => {
      const { seen, number } = await known(c)
      await dropAt(db, seen.plan, seen.rows[number - 1]!.place, c.var.user)
      say(c, `L’obiettivo ${number} è di nuovo come nel documento.`)
      return c.redirect(pathOfRow(seen.plan.id, number), 303)
    })

    .post('/:id{[0-9]{1,18}}/correzioni/:place', permit('plan:correct'), limitBody(), async (c) => {
      const plan = await planAsked(db, c.req.param('id'))
      await dropAt(db, plan, c.req.param('place'), c.var.user)
      say(c, 'La correzione è tolta.')
      return c.redirect(`/piano/${plan.id}/lettura`, 303)
    })
}

const reviewedInWords = (number: number, changed: readonly FieldName[]): string =>
  `L’obiettivo ${number} è controllato${changed.length > 0 ? ` e corretto: ${changed.map((field) => fieldNames[field]).join(', ')}` : ''}.`
