// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { z } from 'zod'
import { words } from '#kernel/fields.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { dropAt } from '../actions.ts'
import { draftAsked } from '../plan-asked.ts'
import { seeReading } from '../seen.ts'
import { sayWhoIs } from './actions.ts'
import { peoplePage } from './views.ts'

/** A name is kept apart only by who says so: choosing it twice from a list is a slip. */
const said = z
  .object({ place: words('scegli il nome da unire'), into: words('scegli di chi è'), apart: z.string() })
  .refine(({ place, into, apart }) => place === '' || place !== into || apart !== '', {
    path: ['into'],
    message: 'è lo stesso nome: scegline un altro',
  })

/** Which names of a plan are of one person. */
export const planPeoplePages = (db: Database) =>
  new Hono<Visit>()
    .get('/:id{[0-9]{1,18}}/persone', permit('plan:correct'), async (c) => {
      const seen = await seeReading(db, await draftAsked(db, c.req.param('id')))
      return c.html(peoplePage(c.var.frame, seen))
    })

    .post('/:id{[0-9]{1,18}}/persone', permit('plan:correct'), limitBody(), async (c) => {
      const plan = await draftAsked(db, c.req.param('id'))
      const form = readForm(said, await c.req.parseBody())
      if (!form.ok) return c.html(peoplePage(c.var.frame, await seeReading(db, plan), form), 422)
      await sayWhoIs(db, plan, form.value, c.var.user)
      const { place, into } = form.value
      say(c, place === into ? 'Sono due persone: il dubbio è chiuso.' : 'Ora sono una persona sola, in tutto il piano.')
      return c.redirect(`/piano/${plan.id}/persone`, 303)
    })

    .post('/:id{[0-9]{1,18}}/persone/:place/annullamento', permit('plan:correct'), limitBody(), async (c) => {
      const plan = await draftAsked(db, c.req.param('id'))
      await dropAt(db, plan, c.req.param('place'), c.var.user)
      say(c, 'La decisione è tolta: i nomi sono di nuovo come nel documento.')
      return c.redirect(`/piano/${plan.id}/persone`, 303)
    })
