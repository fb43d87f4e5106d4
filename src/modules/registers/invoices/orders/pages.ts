// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { day, optional } from '#kernel/fields.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import { fileNames } from '#modules/originals/index.ts'
import type { Database } from '#platform/database.ts'
import { fileIn, limitBody, type Rejected, readForm } from '#ui/form.ts'
import { importOrders, matchWaiting } from './opi/actions.ts'
import { largestTreasuryFile } from './opi/reading.ts'
import { ordersPage, type Said } from './opi/views.ts'
import { listUnmatched } from './store/unmatched.ts'

const upload = z.object({ sentOn: optional(day) })

/** Where flows of payment orders and cash journals are handed in, and the orders that wait for their invoice. */
export function orderPages(db: Database) {
  const show = async (c: Context<Visit>, said: Said, status: 200 | 422 = 200) => {
    const waiting = await listUnmatched(db)
    const names = await fileNames(
      db,
      waiting.map(({ original }) => original),
    )
    return c.html(ordersPage(c.var.frame, { waiting, names, user: c.var.user }, said), status)
  }
  const refuse = (c: Context<Visit>, field: 'file' | 'sentOn', problem: string, typed = '') =>
    show(
      c,
      { rejected: { ok: false, typed: { sentOn: typed }, problems: { [field]: problem } } satisfies Rejected },
      422,
    )

  return new Hono<Visit>()
    .get('/', permit('payments:record'), (c) => show(c, {}))

    .post('/', permit('payments:record'), limitBody(largestTreasuryFile + 10_000), async (c) => {
      const body = await c.req.parseBody()
      const form = readForm(upload, body)
      const file = await fileIn(body)
      if (!form.ok) return show(c, { rejected: form }, 422)
      if (!file) return refuse(c, 'file', 'scegli il file, poi premi «Importa»')
      const { sentOn } = form.value
      if (sentOn !== null && sentOn > c.var.today)
        return refuse(c, 'sentOn', 'è un giorno che deve ancora venire', sentOn)
      const report = await importOrders(db, file, { sentOn }, c.var.user)
      return show(c, { report }, report.outcome === 'rejected' ? 422 : 200)
    })

    .post('/abbinamento', permit('payments:record'), limitBody(), async (c) => {
      await matchWaiting(db, c.var.user)
      return c.redirect('/registri/ordinativi', 303)
    })
}
