// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { may, permit, type Visit } from '#modules/access/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import { download } from '#ui/download.ts'
import { chapterPages } from './chapters/pages.ts'
import { planAreaPages } from './corrections/areas/pages.ts'
import { correctionPages } from './corrections/pages.ts'
import { planPeoplePages } from './corrections/people/pages.ts'
import { planMeant } from './corrections/plan-asked.ts'
import { readingOf } from './corrections/seen.ts'
import { openFindings } from './findings/store.ts'
import { currentPlan } from './store/find.ts'
import { type PlanDesk, uploadPages } from './uploads/pages.ts'
import { versionPages } from './versions/pages.ts'
import { allVersions } from './versions/store.ts'
import { documentPage } from './views/document.ts'
import { noPlanPage } from './views/no-plan.ts'
import { planPage } from './views/plan.ts'

export function planPages(db: Database, desk: PlanDesk) {
  return new Hono<Visit>()
    .route('/', correctionPages(db))
    .route('/', planPeoplePages(db))
    .route('/', planAreaPages(db))
    .route('/', versionPages(db))
    .route('/', chapterPages(db))
    .route('/', uploadPages(db, desk))

    .get('/', permit('plan:read'), async (c) => {
      const plan = await currentPlan(db)
      if (!plan && may(c.var.user, 'plan:import')) return c.redirect('/piano/carica', 303)
      if (!plan) return c.html(noPlanPage(c.var.frame, c.var.user))
      const [findings, versions] = await Promise.all([openFindings(db, plan), allVersions(db)])
      return c.html(planPage(c.var.frame, { plan, versions, findings, user: c.var.user }))
    })

    .get('/documento', permit('plan:read'), async (c) => {
      const plan = await planMeant(db, c.req.query('piano'))
      const [names, { source }, findings] = await Promise.all([
        fileNames(db, [plan.original]),
        readingOf(db, plan),
        openFindings(db, plan),
      ])
      return c.html(documentPage(c.var.frame, { planId: plan.id, name: names.get(plan.original)!, source, findings }))
    })

    .get('/originale', permit('plan:read'), async (c) => {
      const { original } = await planMeant(db, c.req.query('piano'))
      const file = await findOriginal(db, original)
      if (!file) throw new Error(`The plan's original ${original} is missing`)
      return download(c, file)
    })
}
