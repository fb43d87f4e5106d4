// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { counted } from '#kernel/counted.ts'
import { areasWhere, may, permit, say, type Visit } from '#modules/access/index.ts'
import { areaNames } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import { settle } from '../life/actions/settlement.ts'
import { settlementForm } from '../life/forms.ts'
import { outlookOf } from '../year-end/outlook.ts'
import { type Chosen, idsIn, onChosen } from './chosen.ts'
import { permissionFor, waitedFor } from './deeds.ts'
import { filterAsked, searchOf, seek } from './filter.ts'
import { findWork } from './find.ts'
import { deedsTogether, type Together } from './together.ts'
import { queuePage } from './views/page.ts'
import { togetherPage } from './views/together.ts'

const perPage = 50

/** Where the queue is shown, with its script for the keyboard. */
export const isQueue = (path: string): boolean => path === '/fatture' || path === '/fatture/liquidazioni'

/** What each office has to do today, and what it may do to many invoices at once. */
export function queuePages(db: Database) {
  const show = async (c: Context<Visit>, chosen: Chosen) => {
    const { user, today, frame } = c.var
    const [{ all, soFar }, areas] = await Promise.all([findWork(db, today), areaNames(db)])
    const reach = areasWhere(user, 'invoices:read')
    const filter = filterAsked(c.req.query())
    const own = all.filter(({ life }) => may(user, 'invoices:read', { area: life.unit }))
    const sought = seek(own, filter)
    const place = placeAsked(c.req.query('pagina'), sought.length, perPage)
    const rows = sought.slice((place.number - 1) * perPage, place.number * perPage)
    const asked = c.req.query('scelte')
    const waiting = rows.filter((work) => asked !== undefined && waitedFor(work, { user, today }) === asked)
    return queuePage(frame, {
      ...{ own, sought, rows, place, filter, user, today, reach },
      chosen: { ...chosen, ids: [...chosen.ids, ...waiting.map(({ id }) => id)] },
      outlook: outlookOf(
        soFar,
        all.flatMap(({ planned }) => planned ?? []),
        today,
      ),
      areas: areas.filter(({ code }) => reach === 'everywhere' || reach.includes(code)),
    })
  }
  const showTogether = async (c: Context<Visit>, { deed, path }: Together, { ids, rejected }: Chosen) => {
    const { user, today, frame } = c.var
    const { all } = await findWork(db, today)
    const rows = all.filter(({ id, life }) => ids.includes(id) && may(user, permissionFor(deed), { area: life.unit }))
    return togetherPage(frame, { deed, path, rows, today, rejected })
  }

  const pages = new Hono<Visit>()
    .get('/', permit('invoices:read'), async (c) => c.html(await show(c, { ids: [] })))

    .post('/liquidazioni', permit('invoices:settle'), limitBody(), async (c) => {
      const { user, today } = c.var
      const search = searchOf(filterAsked(c.req.query()))
      const chosen = await onChosen(
        await c.req.parseBody({ all: true }),
        settlementForm,
        async (invoiceIds, { settlementAct: act, ...days }) =>
          say(c, settledInWords(act, (await settle(db, { invoiceIds, act, ...days }, user, today)).length)),
      )
      return chosen.rejected ? c.html(await show(c, chosen), 422) : c.redirect(`/fatture?${search}`, 303)
    })

  for (const together of deedsTogether) {
    const { deed, path, fields, run, said, stage } = together
    pages
      .get(`/${path}`, permit(permissionFor(deed)), async (c) =>
        c.html(await showTogether(c, together, { ids: idsIn(c.req.queries('fattura')) })),
      )

      .post(`/${path}`, permit(permissionFor(deed)), limitBody(), async (c) => {
        const doing = { by: c.var.user, today: c.var.today }
        const chosen = await onChosen(await c.req.parseBody({ all: true }), fields, async (invoiceIds, typed) =>
          say(c, said((await run(db, invoiceIds, typed, doing)).length)),
        )
        return chosen.rejected
          ? c.html(await showTogether(c, together, chosen), 422)
          : c.redirect(`/fatture?fase=${stage}`, 303)
      })
  }
  return pages
}

const settledInWords = (act: string, count: number): string =>
  count === 0
    ? `Erano già liquidate con «${act}»: non è cambiato nulla.`
    : `${counted(count, 'fattura liquidata', 'fatture liquidate')} con «${act}»: ora ${count === 1 ? 'tocca' : 'toccano'} alla Ragioneria.`
