// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { namesOf, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { findOriginal } from '#platform/originals.ts'
import { download } from '#ui/download.ts'
import { readForm } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import type { Bringer } from './bringer.ts'
import { originalFilter } from './model.ts'
import { countOriginals, findKept, findOriginals, originalsPerPage, usesOf } from './store.ts'
import { originalListPage } from './views/list.ts'
import { originalPage } from './views/original.ts'

/** The files kept, and each of them with what it brought, as the modules tell. */
export const originalPages = (db: Database, bringers: readonly Bringer[]) =>
  new Hono<Visit>()
    .get('/', permit('originals:read'), async (c) => {
      const form = readForm(originalFilter, c.req.query())
      const filter = form.ok ? form.value : { name: '', did: '', origin: '' }
      const count = await countOriginals(db, filter)
      const place = placeAsked(c.req.query('pagina'), count, originalsPerPage)
      const files = await findOriginals(db, filter, place.number)
      const names = await namesOf(
        db,
        files.map(({ keptBy }) => keptBy),
      )
      const { searchParams: search } = new URL(c.req.url)
      return c.html(originalListPage(c.var.frame, { files, names, count, place, search }))
    })

    .get('/:sha256{[0-9a-f]{64}}', permit('originals:read'), async (c) => {
      const file = await findKept(db, c.req.param('sha256'))
      if (!file) throw unknown()
      const [uses, ...brought] = await Promise.all([
        usesOf(db, file.sha256),
        ...bringers.map((bring) => bring(db, file.sha256)),
      ])
      const names = await namesOf(db, [file.keptBy, ...uses.map(({ who }) => who)])
      return c.html(originalPage(c.var.frame, { file, uses, brought: brought.flat(), names, user: c.var.user }))
    })

    .get('/:sha256{[0-9a-f]{64}}/file', permit('originals:read'), async (c) => {
      const original = await findOriginal(db, c.req.param('sha256'))
      if (!original) throw unknown()
      return download(c, original)
    })

const unknown = () => new Refusal('not-found', 'Questo file non è tra quelli conservati.')
