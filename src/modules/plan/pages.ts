// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import { download } from '#ui/download.ts'
import { fileIn } from '#ui/form.ts'
import { importPlan } from './actions.ts'
import { chapterPages } from './chapters/pages.ts'
import { planAreaPages } from './corrections/areas/pages.ts'
import { correctionPages } from './corrections/pages.ts'
import { planPeoplePages } from './corrections/people/pages.ts'
import { planMeant } from './corrections/plan-asked.ts'
import { readingOf } from './corrections/seen.ts'
import { openFindings } from './findings/store.ts'
import { largestFile } from './reading/containers/index.ts'
import { currentPlan } from './store/find.ts'
import { versionPages } from './versions/pages.ts'
import { allVersions } from './versions/store.ts'
import { documentPage } from './views/document.ts'
import { planPage } from './views/plan.ts'
import { uploadPage } from './views/upload.ts'

export function planPages(db: Database) {
  return new Hono<Visit>()
    .route('/', correctionPages(db))
    .route('/', planPeoplePages(db))
    .route('/', planAreaPages(db))
    .route('/', versionPages(db))
    .route('/', chapterPages(db))

    .get('/', permit('plan:read'), async (c) => {
      const plan = await currentPlan(db)
      if (!plan) return c.redirect('/piano/carica', 303)
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
      return c.html(documentPage(c.var.frame, { name: names.get(plan.original)!, lines: source.lines, findings }))
    })

    .get('/originale', permit('plan:read'), async (c) => {
      const { original } = await planMeant(db, undefined)
      const file = await findOriginal(db, original)
      if (!file) throw new Error(`The plan's original ${original} is missing`)
      return download(c, file)
    })

    .get('/carica', permit('plan:import'), (c) => c.html(uploadPage(c.var.frame)))

    .post(
      '/carica',
      permit('plan:import'),
      bodyLimit({ maxSize: largestFile + 10_000, onError: (c) => c.html(uploadPage(c.get('frame'), tooLarge), 413) }),
      async (c) => {
        const file = await fileIn(await c.req.parseBody())
        if (!file) return c.html(uploadPage(c.var.frame, 'Scegli il file del piano, poi premi «Leggi il piano».'), 422)
        try {
          const { id } = await importPlan(db, file, c.var.today, c.var.user)
          const inForce = await currentPlan(db)
          return c.redirect(inForce?.id === id ? '/piano' : `/piano/${id}`, 303)
        } catch (error) {
          if (error instanceof Refusal && error.kind === 'unreadable')
            return c.html(uploadPage(c.var.frame, error.message), 422)
          throw error
        }
      },
    )
}

const tooLarge = `Il file supera ${largestFile / 1024 / 1024} MB: carica solo la sottosezione Performance.`
