// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { z } from 'zod'
import { optional, text, words } from '#kernel/fields.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm, typedIn } from '#ui/form.ts'
import { inSentenceCase } from '../../approved.ts'
import { unitsInUse } from '../../store/find.ts'
import { scales } from '../../weights.ts'
import { draftAsked } from '../plan-asked.ts'
import { seeReading } from '../seen.ts'
import { correctArea } from './actions.ts'
import { whyNotArea } from './model.ts'
import { areaPage, areasPage } from './views.ts'

const typed = z.object({
  areaName: words('scrivi il nome dell’area').max(300, 'usa al massimo 300 caratteri'),
  unit: text.toUpperCase().regex(/^[A-Z][A-Z0-9]{1,3}$/, 'scrivi da due a quattro lettere o cifre, per esempio PL'),
  title: optional(text.max(20, 'usa al massimo 20 caratteri')),
  given: z.string().trim().max(100, 'usa al massimo 100 caratteri'),
  family: z.string().trim().max(100, 'usa al massimo 100 caratteri'),
  scale: optional(z.enum(scales, 'scegli come contano i pesi')),
})

/** The areas of a plan, bound to the units by which facts name them. */
export function planAreaPages(db: Database) {
  const known = async ({ id, place }: { id: string; place: string }) => {
    const plan = await draftAsked(db, id)
    const seen = await seeReading(db, plan)
    const area = seen.areas.find((each) => each.place === place)
    if (!area) throw new Refusal('not-found', 'Questa area non è nel piano.')
    return { plan, seen, area, units: await unitsInUse(db) }
  }

  return new Hono<Visit>()
    .get('/:id{[0-9]{1,18}}/aree', permit('plan:correct'), async (c) => {
      const plan = await draftAsked(db, c.req.param('id'))
      const { areas } = await seeReading(db, plan)
      return c.html(areasPage(c.var.frame, plan, areas))
    })

    .get('/:id{[0-9]{1,18}}/aree/:place', permit('plan:correct'), async (c) =>
      c.html(areaPage(c.var.frame, await known(c.req.param()))),
    )

    .post('/:id{[0-9]{1,18}}/aree/:place', permit('plan:correct'), limitBody(), async (c) => {
      const shown = await known(c.req.param())
      const body = await c.req.parseBody()
      const form = readForm(typed, body)
      if (!form.ok) return c.html(areaPage(c.var.frame, shown, form), 422)
      const { areaName, unit, title, given, family, scale } = form.value
      const fields = { areaName, unit, head: family === '' ? null : { given, family, title }, scale }
      const { place } = shown.area
      const problems = whyNotArea(shown.seen, place, fields)
      if (Object.keys(problems).length > 0)
        return c.html(areaPage(c.var.frame, shown, { ok: false, typed: typedIn(typed, body), problems }), 422)
      await correctArea(db, shown.plan, { place, fields }, c.var.user)
      say(c, `Ora l’area è «${inSentenceCase(areaName)}», unità ${unit}.`)
      return c.redirect(`/piano/${shown.plan.id}/aree`, 303)
    })
}
