// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { may, nameOf, namesOf, permit, type Visit } from '#modules/access/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { filesIn as filesInForm, limitBody } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import { everySeconds } from '#ui/progress.ts'
import { finish, handIn } from './actions.ts'
import { filesIn, outcomeAsked } from './model.ts'
import { fileCells, fileHeader } from './open-data.ts'
import {
  countIntakes,
  countUnassignedOf,
  filesPerPage,
  findIntake,
  intakeFiles,
  intakesPerPage,
  listIntakes,
} from './store.ts'
import { atOnce, filesHandedIn, largestUpload } from './upload.ts'
import { intakePage } from './views/intake.ts'
import { intakeListPage } from './views/list.ts'
import { uploadPage } from './views/upload.ts'

/** What a page that takes files has done when the answer cannot wait. */
export interface IntakeDesk {
  /** Has the files that wait imported as soon as possible. */
  importWaiting(): Promise<unknown>
}

/** Where invoices are handed in, and the log of what became of every file. */
export function intakePages(db: Database, desk: IntakeDesk) {
  const intakeAsked = async (c: Context<Visit>) => {
    const intake = await findIntake(db, BigInt(c.req.param('id') ?? 0))
    if (!intake) throw new Refusal('not-found', 'Questa importazione non c’è.')
    return intake
  }

  return new Hono<Visit>()
    .get('/importa', permit('invoices:import'), (c) => c.html(uploadPage(c.var.frame)))

    .post('/importa', permit('invoices:import'), limitBody(largestUpload.bytes), async (c) => {
      const handedIn = await filesInForm(await c.req.parseBody({ all: true }))
      if (handedIn.length === 0)
        return c.html(uploadPage(c.var.frame, 'Scegli uno o più file, poi premi «Importa».'), 422)
      try {
        const files = await filesHandedIn(handedIn)
        const intake = await handIn(db, files, { origin: 'page', by: c.var.user })
        const isSmall = files.length <= atOnce
        await (isSmall ? finish(db, intake) : desk.importWaiting())
        return c.redirect(`/fatture/importazioni/${intake.id}${isSmall ? '' : '?segui'}`, 303)
      } catch (error) {
        if (error instanceof Refusal && error.kind === 'unreadable')
          return c.html(uploadPage(c.var.frame, error.message), 422)
        throw error
      }
    })

    .get('/importazioni', permit('invoices:import'), async (c) => {
      const count = await countIntakes(db)
      const place = placeAsked(c.req.query('pagina'), count, intakesPerPage)
      const intakes = await listIntakes(db, place.number)
      const names = await namesOf(
        db,
        intakes.map(({ broughtBy }) => broughtBy),
      )
      return c.html(intakeListPage(c.var.frame, { intakes, names, count, place }))
    })

    .get('/importazioni/:id{[0-9]{1,18}}', permit('invoices:import'), async (c) => {
      const intake = await intakeAsked(c)
      const outcome = outcomeAsked(c.req.query('esito'))
      const count = outcome ? intake.totals[outcome] : filesIn(intake.totals)
      const place = placeAsked(c.req.query('pagina'), count, filesPerPage)
      const files = await intakeFiles(db, { intake: intake.id, outcome, page: place.number })
      const by = await nameOf(db, intake.broughtBy)
      const followed = !intake.endedAt && c.req.query('segui') !== undefined
      // Asked by who reads, who may stop it: a page that nobody asked to come back would not be accessible.
      if (followed) c.header('refresh', String(everySeconds))
      const unassigned = may(c.var.user, 'invoices:assign') ? await countUnassignedOf(db, intake.id) : 0
      return c.html(intakePage(c.var.frame, { intake, by, files, outcome, place, followed, unassigned }))
    })

    .get('/importazioni/:id{[0-9]{1,18}}/csv', permit('invoices:import'), async (c) => {
      const { id } = await intakeAsked(c)
      const files = await intakeFiles(db, { intake: id, outcome: outcomeAsked(c.req.query('esito')) })
      return c.body(writeCsv(fileHeader, files.map(fileCells)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="importazione-${id}.csv"`,
      })
    })
}
