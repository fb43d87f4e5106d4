// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { areasWhere, may, permit, say, type User, type Visit } from '#modules/access/index.ts'
import { areaNames } from '#modules/plan/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import { settingsByDay } from '../settings/store.ts'
import { type FigureName, figures, isOfYears, takeFigures, wholeOf } from './figures.ts'
import { tellBudget } from './fund/actions.ts'
import { firstFund, fundOf } from './fund/fund.ts'
import { fundForm } from './fund/model.ts'
import { factCells, factHeader, factsOfYear, rowCells, rowHeader } from './open-data.ts'
import { daysByPerson } from './people.ts'
import { rowsOf } from './rows.ts'
import { periodOf, type View, viewAsked } from './view.ts'
import { figurePage, type ShownRows } from './views/figure.ts'
import { fundPage } from './views/fund-page.ts'
import { peoplePage } from './views/people.ts'
import { yearPage } from './views/year.ts'
import { yearFigures } from './year-figures.ts'

const rowsPerPage = 50

/** The figures of payments: of a year, one by one with their rows, and the fund they may cost. */
export function figurePages(db: Database) {
  const viewOf = (c: Context<Visit>) => viewAsked(c.req.query(), c.var.today)
  const figureAsked = (c: Context<Visit>) => {
    const name = nameOf(c.req.param('name') ?? '')
    const view = viewOf(c)
    return { name, view: isOfYears(name) ? { ...view, quarter: null } : view }
  }
  const fundAsked = (c: Context<Visit>) => {
    const year = Number(c.req.param('year'))
    if (year < firstFund) throw new Refusal('not-found', `Il fondo si calcola dal ${firstFund}.`)
    return fundOf(db, year, viewOf(c).on)
  }
  const rowsFor = (name: FigureName, view: View, user: User) =>
    rowsOf(db, name, {
      when: { period: periodOf(view), on: view.on },
      of: view.of,
      reach: areasWhere(user, 'invoices:read'),
    })

  return new Hono<Visit>()
    .get('/', permit('overview:read'), async (c) => {
      const found = await yearFigures(db, viewOf(c))
      const { user } = c.var
      return c.html(
        yearPage(c.var.frame, found, {
          invoices: may(user, 'invoices:read'),
          people: may(user, 'settling-people:read'),
        }),
      )
    })

    .get('/persone', permit('settling-people:read'), async (c) => {
      const view = viewOf(c)
      const reach = areasWhere(c.var.user, 'settling-people:read')
      return c.html(peoplePage(c.var.frame, view, await daysByPerson(db, { ...view, reach })))
    })

    .get('/csv', permit('overview:read'), async (c) => {
      const found = await yearFigures(db, viewOf(c))
      const lines = factsOfYear(found).map((fact) => factCells(fact, found.view.on))
      return csv(c, writeCsv(factHeader, lines), `pagamenti-${found.view.year}`)
    })

    .get('/json', permit('overview:read'), async (c) => {
      const found = await yearFigures(db, viewOf(c))
      return c.json({ year: found.view.year, on: found.view.on, of: found.view.of, figures: factsOfYear(found) })
    })

    .get('/fondo/:year{20[0-9]{2}}', permit('overview:read'), async (c) =>
      c.html(fundPage(c.var.frame, await fundAsked(c), may(c.var.user, 'payment-rules:administer'))),
    )

    .post('/fondo/:year{20[0-9]{2}}', permit('payment-rules:administer'), limitBody(), async (c) => {
      const fund = await fundAsked(c)
      const form = readForm(fundForm, await c.req.parseBody())
      if (!form.ok) return c.html(fundPage(c.var.frame, fund, true, form), 422)
      await tellBudget(db, fund.year, form.value, c.var.user)
      say(c, `Gli stanziamenti del ${fund.year} sono salvati.`)
      return c.redirect(`/pagamenti/fondo/${fund.year}`, 303)
    })

    .get('/:name', permit('overview:read'), async (c) => {
      const { name, view } = figureAsked(c)
      const period = periodOf(view)
      const chosen = (await settingsByDay(db))(period.to)
      const figure = figures[name]({ period, on: view.on }, chosen)
      const [[outcome], whole, areas, rows] = await Promise.all([
        takeFigures(db, [{ figure, of: view.of }]),
        wholeOf(db, figure, view.of),
        areaNames(db),
        may(c.var.user, 'invoices:read') ? rowsFor(name, view, c.var.user) : null,
      ])
      const shown = rows && { ...pageOf(rows, c.req.query('pagina'), c.var.user), whole }
      return c.html(
        figurePage(c.var.frame, { name, rule: figure.rule, view, outcome: outcome!, chosen, areas, rows: shown }),
      )
    })

    .get('/:name/csv', permit('invoices:read'), async (c) => {
      const { name, view } = figureAsked(c)
      const rows = await rowsFor(name, view, c.var.user)
      return csv(c, writeCsv(rowHeader, rows.map(rowCells)), name)
    })
}

function nameOf(asked: string): FigureName {
  if (Object.hasOwn(figures, asked)) return asked as FigureName
  throw new Refusal('not-found', 'Questo indicatore non c’è: scegline uno dalla pagina dei pagamenti.')
}

function pageOf(
  rows: Awaited<ReturnType<typeof rowsOf>>,
  asked: string | undefined,
  user: User,
): Omit<ShownRows, 'whole'> {
  const place = placeAsked(asked, rows.length, rowsPerPage)
  const reach = areasWhere(user, 'invoices:read')
  const first = (place.number - 1) * rowsPerPage
  return {
    rows: rows.slice(first, first + rowsPerPage),
    count: rows.length,
    place,
    only: reach === 'everywhere' ? null : reach,
  }
}

const csv = (c: Context<Visit>, text: string, name: string): Response =>
  c.body(text, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  })
