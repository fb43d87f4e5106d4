// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { areasWhere, may, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { placeAsked } from '#ui/pager.ts'
import { factsOf } from '../figures/facts.ts'
import { settleFigures } from '../figures/fold.ts'
import { countInvoices, invoicesPerPage, listInvoices } from '../list.ts'
import { findWork } from '../queue/find.ts'
import { byDanger } from '../queue/work.ts'
import { settingsByDay } from '../settings/store.ts'
import { factsOfSupplier, findSupplier, owedSuppliers, suppliersNamed } from './store.ts'
import { supplierListPage } from './views/list.ts'
import { supplierPage } from './views/supplier.ts'
import { waitsOf } from './waits.ts'

/** Who is owed what, and how long each supplier waits. */
export const supplierPages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('invoices:read'), async (c) => {
      const { user, today, frame } = c.var
      await settleFigures(db)
      const words = c.req.query('cerca')?.trim() ?? ''
      const sought = { reach: areasWhere(user, 'invoices:read'), today }
      const rows = await (words === '' ? owedSuppliers(db, sought) : suppliersNamed(db, words, sought))
      return c.html(supplierListPage(frame, { rows, words, reach: sought.reach }))
    })

    .get('/:id', permit('invoices:read'), async (c) => {
      const { user, today, frame } = c.var
      const reach = areasWhere(user, 'invoices:read')
      await settleFigures(db)
      const supplier = await findSupplier(db, c.req.param('id'), { reach, today })
      if (!supplier) throw new Refusal('not-found', 'Di questo fornitore non c’è nessuna fattura che tu possa aprire.')
      const selection = { supplierId: supplier.id, reach }
      const count = await countInvoices(db, selection)
      const place = placeAsked(c.req.query('pagina'), count, invoicesPerPage)
      const [invoices, { all }, facts, chosenOn] = await Promise.all([
        listInvoices(db, { ...selection, on: today, page: place.number }),
        findWork(db, today, supplier.id),
        factsOfSupplier(db, supplier.id, reach),
        settingsByDay(db),
      ])
      const work = all.filter(({ life }) => may(user, 'invoices:read', { area: life.unit })).toSorted(byDanger)
      const debts = facts.map((each) => factsOf(each, chosenOn))
      return c.html(
        supplierPage(frame, { supplier, work, waits: waitsOf(debts, today), invoices, count, place, reach }),
      )
    })
