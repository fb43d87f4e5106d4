// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { countInvoices, findInvoice, invoicesPerPage, listInvoices } from './list.ts'
import { invoiceListPage, invoicePage } from './views.ts'

/** The invoices received, and each of them with its payments. */
export const invoicePages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('invoices:read'), async (c) => {
      const unit = c.req.query('area')
      const selection = unit ? { unit } : {}
      const count = await countInvoices(db, selection)
      const pages = Math.max(1, Math.ceil(count / invoicesPerPage))
      const asked = Number(c.req.query('pagina') ?? 1)
      const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
      const rows = await listInvoices(db, { ...selection, on: c.var.today, page })
      return c.html(invoiceListPage(c.var.frame, { rows, count, page, pages, unit }))
    })

    .get('/:id{[0-9]{1,18}}', permit('invoices:read'), async (c) => {
      const invoice = await findInvoice(db, BigInt(c.req.param('id')), c.var.today)
      if (!invoice) throw new Refusal('not-found', 'Questa fattura non è nel registro.')
      return c.html(invoicePage(c.var.frame, invoice))
    })
