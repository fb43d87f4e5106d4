// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { civilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import { fileIn, limitBody } from '#ui/form.ts'
import { everySeconds } from '#ui/progress.ts'
import { draftAsked } from '../corrections/plan-asked.ts'
import { largestFile } from '../reading/containers/index.ts'
import { currentPlan } from '../store/find.ts'
import { finish } from './actions.ts'
import type { Upload } from './model.ts'
import { findUpload, keepUpload } from './store.ts'
import { problemPage, progressPage, uploadPage } from './views.ts'

/** What the page that takes a plan has done when the answer cannot wait. */
export interface PlanDesk {
  /** Has the plans that wait read as soon as possible. */
  readWaiting(): Promise<unknown>
  /** How long the answer waits for a plan to be read. */
  patienceMs: number
}

/** Where a plan is handed in, or read again, and how far its reading is. */
export function uploadPages(db: Database, desk: PlanDesk) {
  const uploadAsked = async (id: bigint) => {
    const upload = await findUpload(db, id)
    if (!upload) throw new Refusal('not-found', 'Questa lettura non c’è.')
    return upload
  }

  /** To the plan that was read, which says so. */
  const toPlan = async (c: Context<Visit>, upload: Upload, wasThere = false) => {
    say(c, wasThere ? `«${upload.name}» c’era già: non è cambiato niente.` : readInWords(upload))
    const { againOf, planId } = upload
    if (againOf !== null) return c.redirect(`/piano/${againOf}/lettura`, 303)
    return c.redirect((await currentPlan(db))?.id === planId ? '/piano' : `/piano/${planId}`, 303)
  }

  /** Reads it while the answer can wait, then leads to the plan; else to how far it is. */
  const readNow = async (c: Context<Visit>, id: bigint) => {
    const patience = AbortSignal.timeout(desk.patienceMs)
    let wasThere = false
    try {
      wasThere = await finish(db, id, patience)
    } catch (error) {
      if (!patience.aborted || error !== patience.reason) throw error
      await desk.readWaiting()
    }
    const upload = await uploadAsked(id)
    return upload.planId === null ? c.redirect(`/piano/letture/${id}?segui`, 303) : toPlan(c, upload, wasThere)
  }

  return new Hono<Visit>()
    .get('/carica', permit('plan:import'), (c) => c.html(uploadPage(c.var.frame)))

    .post(
      '/carica',
      permit('plan:import'),
      bodyLimit({ maxSize: largestFile + 10_000, onError: (c) => c.html(uploadPage(c.get('frame'), tooLarge), 413) }),
      async (c) => {
        const file = await fileIn(await c.req.parseBody())
        if (!file) return c.html(uploadPage(c.var.frame, 'Scegli il file del piano, poi premi «Leggi il piano».'), 422)
        const id = await keepUpload(db, { file, day: c.var.today, by: c.var.user, againOf: null })
        try {
          return await readNow(c, id)
        } catch (error) {
          if (!(error instanceof Refusal) || error.kind !== 'unreadable') throw error
          return c.html(uploadPage(c.var.frame, error.message), 422)
        }
      },
    )

    .post('/:id{[0-9]{1,18}}/lettura', permit('plan:correct'), limitBody(), async (c) => {
      const plan = await draftAsked(db, c.req.param('id'))
      const file = await findOriginal(db, plan.original)
      if (!file) throw new Error(`The plan's original ${plan.original} is missing`)
      const day = civilDate(`${plan.year}-01-01`)
      return readNow(c, await keepUpload(db, { file, day, by: c.var.user, againOf: plan.id }))
    })

    .get('/letture/:id{[0-9]{1,18}}', permit('plan:import'), async (c) => {
      const upload = await uploadAsked(BigInt(c.req.param('id')))
      if (upload.planId !== null) return toPlan(c, upload)
      if (upload.problem !== null) return c.html(problemPage(c.var.frame, upload))
      const followed = c.req.query('segui') !== undefined
      if (followed) c.header('refresh', String(everySeconds))
      return c.html(progressPage(c.var.frame, upload, followed))
    })
}

const tooLarge = `Il file supera ${largestFile / 1024 / 1024} MB: carica solo la sottosezione Performance.`

const readInWords = ({ name, againOf }: Upload): string =>
  againOf === null
    ? `«${name}» è stato letto: ora controlla che cosa abbiamo capito.`
    : `«${name}» è stato letto di nuovo; ciò che avevi corretto resta.`
