// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { areasWhere, permit, type Visit } from '#modules/access/index.ts'
import { areaNames } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { placeAsked } from '#ui/pager.ts'
import { assignmentPages } from './assignment/pages.ts'
import { documentPages } from './document/pages.ts'
import { type IntakeDesk, intakePages } from './intake/pages.ts'
import { lifePages } from './life/pages.ts'
import { countInvoices, invoicesPerPage, listInvoices } from './list.ts'
import { queuePages } from './queue/pages.ts'
import { invoiceListPage } from './views.ts'
import { yearEndPages } from './year-end/pages.ts'

/** The invoices received, and each of them with its payments. */
export const invoicePages = (db: Database, desk: IntakeDesk) =>
  new Hono<Visit>()
    .get('/tutte', permit('invoices:read'), async (c) => {
      const unit = c.req.query('area') || undefined
      const words = c.req.query('cerca')?.trim() ?? ''
      const reach = areasWhere(c.var.user, 'invoices:read')
      const selection = { ...(unit && { unit }), words, reach }
      const count = await countInvoices(db, selection)
      const place = placeAsked(c.req.query('pagina'), count, invoicesPerPage)
      const rows = await listInvoices(db, { ...selection, on: c.var.today, page: place.number })
      const areas = (await areaNames(db)).filter(({ code }) => reach === 'everywhere' || reach.includes(code))
      return c.html(invoiceListPage(c.var.frame, { rows, count, place, unit, words, areas, reach, user: c.var.user }))
    })

    .route('/', intakePages(db, desk))
    .route('/', assignmentPages(db))
    .route('/', queuePages(db))
    .route('/', yearEndPages(db))
    .route('/', lifePages(db))
    .route('/', documentPages(db))
