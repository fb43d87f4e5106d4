// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { fileIn } from '#ui/form.ts'
import { everySeconds } from '#ui/progress.ts'
import { largestFile } from '../reading/containers/index.ts'
import { currentPlan } from '../store/find.ts'
import { finish } from './actions.ts'
import { findUpload, keepUpload } from './store.ts'
import { progressPage, uploadPage } from './views.ts'

/** What the page that takes a plan has done when the answer cannot wait. */
export interface PlanDesk {
  /** Has the plans that wait read as soon as possible. */
  readWaiting(): Promise<unknown>
  /** How long the answer waits for a plan to be read. */
  patienceMs: number
}

/** Where a plan is handed in, and how far its reading is. */
export function uploadPages(db: Database, desk: PlanDesk) {
  const uploadAsked = async (id: bigint) => {
    const upload = await findUpload(db, id)
    if (!upload) throw new Refusal('not-found', 'Questa lettura non c’è.')
    return upload
  }
  const pathOf = async (plan: bigint) => ((await currentPlan(db))?.id === plan ? '/piano' : `/piano/${plan}`)

  return new Hono<Visit>()
    .get('/carica', permit('plan:import'), (c) => c.html(uploadPage(c.var.frame)))

    .post(
      '/carica',
      permit('plan:import'),
      bodyLimit({ maxSize: largestFile + 10_000, onError: (c) => c.html(uploadPage(c.get('frame'), tooLarge), 413) }),
      async (c) => {
        const file = await fileIn(await c.req.parseBody())
        if (!file) return c.html(uploadPage(c.var.frame, 'Scegli il file del piano, poi premi «Leggi il piano».'), 422)
        const id = await keepUpload(db, { file, day: c.var.today, by: c.var.user })
        const patience = AbortSignal.timeout(desk.patienceMs)
        try {
          await finish(db, id, patience)
        } catch (error) {
          if (error instanceof Refusal && error.kind === 'unreadable')
            return c.html(uploadPage(c.var.frame, error.message), 422)
          if (!patience.aborted || error !== patience.reason) throw error
          await desk.readWaiting()
        }
        const { planId } = await uploadAsked(id)
        return c.redirect(planId === null ? `/piano/letture/${id}?segui` : await pathOf(planId), 303)
      },
    )

    .get('/letture/:id{[0-9]{1,18}}', permit('plan:import'), async (c) => {
      const upload = await uploadAsked(BigInt(c.req.param('id')))
      if (upload.planId !== null) return c.redirect(await pathOf(upload.planId), 303)
      if (upload.problem !== null) return c.html(uploadPage(c.var.frame, `${upload.name}: ${upload.problem}`))
      const followed = c.req.query('segui') !== undefined
      if (followed) c.header('refresh', String(everySeconds))
      return c.html(progressPage(c.var.frame, upload, followed))
    })
}

const tooLarge = `Il file supera ${largestFile / 1024 / 1024} MB: carica solo la sottosezione Performance.`
