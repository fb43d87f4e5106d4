// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { verifyJournal } from '#platform/journal.ts'
import { readForm } from '#ui/form.ts'
import { journalFilter } from './model.ts'
import { countEntries, entriesPerPage, findEntries } from './store.ts'
import { cellsOf, csvHeader, journalPage, verificationPage } from './views.ts'

const everything = { did: '', who: '', from: null, to: null }

export const journalPages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('journal:read'), async (c) => {
      const form = readForm(journalFilter, c.req.query())
      const filter = form.ok ? form.value : everything
      const count = await countEntries(db, filter)
      const pages = Math.max(1, Math.ceil(count / entriesPerPage))
      const asked = Number(c.req.query('pagina') ?? 1)
      const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1
      const entries = await findEntries(db, filter, page)
      const search = new URL(c.req.url).searchParams
      return c.html(
        journalPage(c.var.frame, { entries, count, page, pages, search, rejected: form.ok ? undefined : form }),
        form.ok ? 200 : 422,
      )
    })

    .get('/csv', permit('journal:read'), async (c) => {
      const form = readForm(journalFilter, c.req.query())
      const entries = await findEntries(db, form.ok ? form.value : everything)
      return c.body(writeCsv(csvHeader, entries.map(cellsOf)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="giornale.csv"',
      })
    })

    .get('/verifica', permit('journal:read'), async (c) =>
      c.html(verificationPage(c.var.frame, await verifyJournal(db))),
    )
