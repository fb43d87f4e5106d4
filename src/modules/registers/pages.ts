// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { formatProblem } from '#kernel/problem.ts'
import { areasWhere, permit, type User, type Visit } from '#modules/access/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import { closedYears } from '#modules/plan/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { fileIn, limitBody } from '#ui/form.ts'
import { cellsOf } from './cells.ts'
import { importCsv, largestCsv } from './csv-import.ts'
import type { Register } from './register.ts'
import { linesShown, registerPage, type Shown } from './views.ts'

/** The pages every register has: its lines, its CSV, and where a CSV is handed in. */
export function registerPages<R extends Register>(db: Database, register: R) {
  const { labels } = register
  return new Hono<Visit>()
    .get('/', permit(register.readWith), async (c) =>
      c.html(registerPage(c.var.frame, register, await shownOf(db, register, c.var.user), c.var.user)),
    )

    .get('/csv', permit(register.readWith), async (c) => {
      const rows = await register.list(db, areasWhere(c.var.user, register.readWith))
      const csv = writeCsv(
        Object.values<string>(labels),
        rows.map((row) => cellsOf(register, row)),
      )
      return c.body(csv, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${register.slug}.csv"`,
      })
    })

    .post('/', permit(register.recordedWith), limitBody(largestCsv), async (c) => {
      const file = await fileIn(await c.req.parseBody())
      const show = async (said: Parameters<typeof registerPage>[4], status: 200 | 422) =>
        c.html(registerPage(c.var.frame, register, await shownOf(db, register, c.var.user), c.var.user, said), status)
      if (!file) return show({ problems: ['Scegli il file CSV, poi premi «Importa».'] }, 422)

      const { outcome, added, problems } = await importCsv(db, register, file, c.var.user)
      if (outcome === 'rejected') return show({ problems: problems.map(formatProblem) }, 422)
      return c.redirect(`/registri/${register.slug}?aggiunte=${outcome === 'unchanged' ? 0 : added}`, 303)
    })
}

/** The lines of a register, with the names of the files that the first of them came from. */
async function shownOf(db: Database, register: Register, user: User): Promise<Shown> {
  const reach = areasWhere(user, register.readWith)
  const [rows, closed] = await Promise.all([register.list(db, reach), closedYears(db)])
  const names = await fileNames(
    db,
    rows.slice(0, linesShown).map(({ original }) => original),
  )
  return { rows, names, reach, closed }
}
