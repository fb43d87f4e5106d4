// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { may, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { findYearEnd } from './find.ts'
import { viewAsked } from './view.ts'
import { yearEndPage } from './views/page.ts'

/** How much, and how early, the municipality must pay to end the year at zero or under. */
export const yearEndPages = (db: Database) =>
  new Hono<Visit>().get('/fine-anno', permit('invoices:read'), async (c) => {
    const { user, today, frame } = c.var
    const found = await findYearEnd(db, today)
    const within = found.work.filter(({ life }) => may(user, 'invoices:read', { area: life.unit }))
    const seen = { view: viewAsked(c.req.query()), shown: new Map(within.map((work) => [work.id, work])), today }
    return c.html(yearEndPage(frame, found, seen))
  })
