// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { yearOfDay } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import { areasWhere, permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { placeAsked } from '#ui/pager.ts'
import { keptTallies } from '../figures/kept.ts'
import { findLives } from '../life/store.ts'
import { listOutstanding } from './store.ts'
import { queuePage } from './views.ts'
import { byDanger, workOn } from './work.ts'

const perPage = 50

/** What each office has to do today. */
export const queuePages = (db: Database) =>
  new Hono<Visit>().get('/da-lavorare', permit('invoices:read'), async (c) => {
    const { user, today, frame } = c.var
    const reach = areasWhere(user, 'invoices:read')
    const days = { from: yearOf(yearOfDay(today)).from, to: today }
    const [soFar] = await keptTallies(db, [{ figure: 'payments', days }])
    const waiting = new Map((await listOutstanding(db, reach)).map((each) => [each.id, each]))
    const lives = await findLives(db, [...waiting.keys()])
    const all = lives.map((life) => workOn(waiting.get(life.id)!, life, soFar!, today)).toSorted(byDanger)
    const place = placeAsked(c.req.query('pagina'), all.length, perPage)
    const rows = all.slice((place.number - 1) * perPage, place.number * perPage)
    return c.html(queuePage(frame, { rows, count: all.length, place, reach }))
  })
