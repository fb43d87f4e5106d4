// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { areasWhere, may, permit, type Visit } from '#modules/access/index.ts'
import { areaNames } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { placeAsked } from '#ui/pager.ts'
import { outlookOf } from '../year-end/outlook.ts'
import { filterAsked, seek } from './filter.ts'
import { findWork } from './find.ts'
import { queuePage } from './views/page.ts'

const perPage = 50

/** What each office has to do today. */
export const queuePages = (db: Database) =>
  new Hono<Visit>().get('/', permit('invoices:read'), async (c) => {
    const { user, today, frame } = c.var
    const [{ all, soFar }, areas] = await Promise.all([findWork(db, today), areaNames(db)])
    const reach = areasWhere(user, 'invoices:read')
    const filter = filterAsked(c.req.query())
    const own = all.filter(({ life }) => may(user, 'invoices:read', { area: life.unit }))
    const sought = seek(own, filter)
    const place = placeAsked(c.req.query('pagina'), sought.length, perPage)
    const rows = sought.slice((place.number - 1) * perPage, place.number * perPage)
    const outlook = outlookOf(
      soFar,
      all.flatMap(({ planned }) => planned ?? []),
      today,
    )
    const seen = { areas: areas.filter(({ code }) => reach === 'everywhere' || reach.includes(code)), reach }
    return c.html(queuePage(frame, { rows, own, sought, place, filter, outlook, user, ...seen }))
  })
