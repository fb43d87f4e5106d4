// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { areasWhere, may, permit, type Visit } from '#modules/access/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { placeAsked } from '#ui/pager.ts'
import { countInvoices, findInvoice, invoicesPerPage, listInvoices } from './list.ts'
import { invoiceListPage, invoicePage } from './views.ts'

/** The invoices received, and each of them with its payments. */
export const invoicePages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('invoices:read'), async (c) => {
      const unit = c.req.query('area')
      const reach = areasWhere(c.var.user, 'invoices:read')
      const selection = { ...(unit && { unit }), reach }
      const count = await countInvoices(db, selection)
      const place = placeAsked(c.req.query('pagina'), count, invoicesPerPage)
      const rows = await listInvoices(db, { ...selection, on: c.var.today, page: place.number })
      return c.html(invoiceListPage(c.var.frame, { rows, count, place, unit, reach }))
    })

    .get('/:id{[0-9]{1,18}}', permit('invoices:read'), async (c) => {
      const invoice = await findInvoice(db, BigInt(c.req.param('id')), c.var.today)
      if (!invoice) throw new Refusal('not-found', 'Questa fattura non è nel registro.')
      if (!may(c.var.user, 'invoices:read', { area: invoice.unit })) throw ofAnotherArea
      const rows = [invoice, ...invoice.payments, ...invoice.settlements]
      const names = await fileNames(
        db,
        rows.map(({ original }) => original),
      )
      return c.html(invoicePage(c.var.frame, { invoice, names, user: c.var.user }))
    })

const ofAnotherArea = new Refusal('forbidden', 'Questa fattura è di un’altra area: il tuo ruolo apre quelle della tua.')
