// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import type { Plan } from '../approved.ts'
import { planMeant } from '../corrections/plan-asked.ts'
import { pathOfRow } from '../corrections/views/objective-index.ts'
import { dismissFinding, findFinding, restoreFinding } from './actions.ts'
import { dismissalReason, filterAsked, grouped, isOpen, searchOf } from './model.ts'
import { listedFindings, openFindings } from './store.ts'
import { findingPage } from './views/finding.ts'
import { findingsPage } from './views/findings.ts'
import { notePage } from './views/note.ts'

/** What is wrong in the document of the plan: to be read, sent to a colleague, or left as it is. */
export function findingPages(db: Database) {
  const searchIn = (c: Context<Visit>, plan: Plan) => {
    const number = /^\d{1,4}$/.exec(c.req.query('lettura') ?? '')?.[0]
    return `${searchOf(filterAsked(c.req.query(), plan), plan)}${number ? `&lettura=${number}` : ''}`
  }
  /** To the list as it was, or to the objective whose finding it is. */
  const back = (c: Context<Visit>, plan: Plan) => {
    const number = new URLSearchParams(searchIn(c, plan)).get('lettura')
    return c.redirect(number ? pathOfRow(plan.id, Number(number)) : `/piano/rilievi?${searchIn(c, plan)}`, 303)
  }

  return new Hono<Visit>()
    .get('/', permit('plan:read'), async (c) => {
      const plan = await planMeant(db, c.req.query('piano'))
      const filter = filterAsked(c.req.query(), plan)
      const all = await listedFindings(db, plan)
      const open = all.filter(isOpen)
      const dismissed = all.filter((finding) => !isOpen(finding))
      const { user } = c.var
      return c.html(
        findingsPage(c.var.frame, { plan, filter, groups: grouped(open, filter, plan), open, dismissed, user }),
      )
    })

    .get('/nota', permit('plan:read'), async (c) => {
      const plan = await planMeant(db, c.req.query('piano'))
      const filter = filterAsked(c.req.query(), plan)
      const groups = grouped(await openFindings(db, plan), filter, plan)
      return c.html(notePage(c.var.frame, { plan, filter, groups, today: c.var.today, user: c.var.user }))
    })

    .get('/:fingerprint{[0-9a-f]{16}}', permit('findings:dismiss'), async (c) => {
      const plan = await planMeant(db, c.req.query('piano'))
      const finding = await findFinding(db, plan, c.req.param('fingerprint'))
      return c.html(findingPage(c.var.frame, { plan, finding, user: c.var.user, search: searchIn(c, plan) }))
    })

    .post('/:fingerprint{[0-9a-f]{16}}/lasciato', permit('findings:dismiss'), limitBody(), async (c) => {
      const plan = await planMeant(db, c.req.query('piano'))
      const fingerprint = c.req.param('fingerprint')
      const form = readForm(dismissalReason, await c.req.parseBody())
      if (!form.ok) {
        const finding = await findFinding(db, plan, fingerprint)
        return c.html(
          findingPage(c.var.frame, { plan, finding, user: c.var.user, search: searchIn(c, plan), rejected: form }),
          422,
        )
      }
      await dismissFinding(db, plan, fingerprint, form.value.reason, c.var.user)
      say(c, 'Il rilievo è lasciato com’è: sta in fondo alla pagina, da dove si può riprendere.')
      return back(c, plan)
    })

    .post('/:fingerprint{[0-9a-f]{16}}/ripreso', permit('findings:dismiss'), limitBody(), async (c) => {
      const plan = await planMeant(db, c.req.query('piano'))
      await restoreFinding(db, plan, c.req.param('fingerprint'), c.var.user)
      say(c, 'Il rilievo è di nuovo fra quelli da guardare.')
      return back(c, plan)
    })
}
