// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { z } from 'zod'
import { text } from '#kernel/fields.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { permit } from '../permit.ts'
import type { Visit } from '../visit.ts'
import { endProgram, makeProgram } from './actions.ts'
import { listPrograms } from './store.ts'
import { keyPage, programsPage } from './views.ts'

const programForm = z.object({ name: text.max(60, 'al massimo 60 caratteri') })

/** The programs that hand in invoices, and their keys. */
export const programPages = (db: Database) =>
  new Hono<Visit>()
    .get('/', permit('programs:administer'), async (c) => c.html(programsPage(c.var.frame, await listPrograms(db))))

    .post('/', permit('programs:administer'), limitBody(), async (c) => {
      const form = readForm(programForm, await c.req.parseBody())
      if (!form.ok) return c.html(programsPage(c.var.frame, await listPrograms(db), form), 422)
      const key = await makeProgram(db, form.value.name, c.var.user)
      if (key !== undefined) return c.html(keyPage(c.var.frame, { ...form.value, key, origin: c.var.caller.origin }))
      const problems = { name: 'un programma ha già questo nome: scegline un altro' }
      const taken = { ok: false as const, typed: form.value, problems }
      return c.html(programsPage(c.var.frame, await listPrograms(db), taken), 422)
    })

    .post('/:id{[0-9]{1,18}}/revoca', permit('programs:administer'), limitBody(), async (c) => {
      await endProgram(db, BigInt(c.req.param('id')), c.var.user)
      return c.redirect('/amministrazione/programmi', 303)
    })
