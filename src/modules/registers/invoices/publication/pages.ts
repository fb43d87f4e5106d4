// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { yearOfDay } from '#kernel/civil-date.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { checkDraft, makeDraft, publishDraft } from './actions.ts'
import { isOnSite, keyOf, reasonForm, type Term, termAsked } from './model.ts'
import { lastMade } from './store.ts'
import { termPage, termsPage } from './views/staff.ts'

const terms = (year: number): Term[] => [
  ...([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter })),
  { year, quarter: null },
]

/** Where the office prepares, checks and publishes what the law wants to be published of payments. */
export function publicationPages(db: Database) {
  const place = (term: Term) => `/pubblicazioni/${keyOf(term)}`
  return new Hono<Visit>()
    .get('/', permit('payments:publish'), async (c) => {
      const year = yearOfDay(c.var.today)
      const asked = [...terms(year), ...terms(year - 1)]
      const found = await Promise.all(asked.map(async (term) => ({ term, last: await lastMade(db, term) })))
      return c.html(termsPage(c.var.frame, found, c.var.today))
    })

    .get('/:term', permit('payments:publish'), async (c) => {
      const term = termAsked(c.req.param('term'))
      return c.html(termPage(c.var.frame, term, await lastMade(db, term)))
    })

    .post('/:term/bozza', permit('payments:publish'), limitBody(), async (c) => {
      const term = termAsked(c.req.param('term'))
      const last = await lastMade(db, term)
      const form = readForm(reasonForm, await c.req.parseBody())
      if (isOnSite(last) && !form.ok) return c.html(termPage(c.var.frame, term, last, form), 422)
      const reason = form.ok ? form.value.reason : null
      await makeDraft(db, term, { reason, today: c.var.today, by: c.var.user })
      say(c, 'La bozza è pronta: controllala, poi pubblicala.')
      return c.redirect(place(term), 303)
    })

    .post('/:term/controllo', permit('payments:publish'), limitBody(), async (c) => {
      const term = termAsked(c.req.param('term'))
      await checkDraft(db, term, c.var.today, c.var.user)
      say(c, 'La bozza è controllata: ora si può pubblicare.')
      return c.redirect(place(term), 303)
    })

    .post('/:term/pubblicazione', permit('payments:publish'), limitBody(), async (c) => {
      const term = termAsked(c.req.param('term'))
      await publishDraft(db, term, c.var.today, c.var.user)
      say(c, 'I dati sono pubblicati: tutti possono leggerli.')
      return c.redirect(place(term), 303)
    })
}
