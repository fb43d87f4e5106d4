// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { stream } from 'hono/streaming'
import { Refusal } from '#kernel/refusal.ts'
import { nameOf, namesOf, permit, type Visit } from '#modules/access/index.ts'
import { csvStart, writeCsvRows } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { eraseExpired, verifyJournal } from '#platform/journal.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import { changeRetention } from './actions.ts'
import { cellsOf, csvHeader } from './export.ts'
import { type JournalFilter, journalFilter } from './model.ts'
import { retentionForm } from './retention.ts'
import * as store from './store/entries.ts'
import { retentions } from './store/retention.ts'
import { entryPage } from './views/entry.ts'
import { journalPage } from './views/journal.ts'
import { retentionPage } from './views/retention.ts'
import { verificationPage } from './views/verification.ts'

const everything: JournalFilter = { did: '', who: '', about: '', text: '', from: null, to: null }

export const journalPages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('journal:read'), async (c) => {
      const form = readForm(journalFilter, c.req.query())
      const filter = form.ok ? form.value : everything
      const count = await store.countEntries(db, filter)
      const place = placeAsked(c.req.query('pagina'), Math.min(count, store.mostCounted), store.entriesPerPage)
      const entries = await store.findEntries(db, filter, place.number)
      const names = await namesOf(
        db,
        entries.map(({ who }) => who),
      )
      const { searchParams: search } = new URL(c.req.url)
      const shown = { entries, names, count, mostCounted: store.mostCounted, place, search }
      return c.html(
        journalPage(c.var.frame, { ...shown, rejected: form.ok ? undefined : form, user: c.var.user }),
        form.ok ? 200 : 422,
      )
    })

    .get('/csv', permit('journal:read'), async (c) => {
      const form = readForm(journalFilter, c.req.query())
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', 'attachment; filename="giornale.csv"')
      return stream(c, async (out) => {
        await out.write(csvStart(csvHeader))
        for await (const entries of store.batchesOfEntries(db, form.ok ? form.value : everything))
          await out.write(writeCsvRows(entries.map(cellsOf)))
      })
    })

    .get('/verifica', permit('journal:read'), async (c) =>
      c.html(verificationPage(c.var.frame, await verifyJournal(db))),
    )

    .get('/conservazione', permit('journal:administer'), async (c) =>
      c.html(retentionPage(c.var.frame, await retentions(db, instantOf(c.var.today)))),
    )

    .post('/conservazione', permit('journal:administer'), limitBody(), async (c) => {
      const now = await retentions(db, instantOf(c.var.today))
      const form = readForm(retentionForm(now), await c.req.parseBody())
      if (!form.ok) return c.html(retentionPage(c.var.frame, now, form), 422)
      await changeRetention(db, form.value, c.var.user)
      return c.redirect('/giornale/conservazione', 303)
    })

    .post('/conservazione/cancellazione', permit('journal:administer'), limitBody(), async (c) => {
      await eraseExpired(db, instantOf(c.var.today), c.var.user)
      return c.redirect('/giornale/conservazione', 303)
    })

    .get('/:id{[0-9]{1,18}}', permit('journal:read'), async (c) => {
      const entry = await store.findEntry(db, BigInt(c.req.param('id')))
      if (!entry) throw new Refusal('not-found', 'Questa riga non è nel giornale.')
      const originals = await store.originalsOf(db, entry.id)
      return c.html(entryPage(c.var.frame, { entry, name: await nameOf(db, entry.who), originals }))
    })

/** The beginning of a day: what expires during it waits for the next. */
const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`)
