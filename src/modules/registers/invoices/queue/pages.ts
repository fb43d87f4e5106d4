// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { counted } from '#kernel/counted.ts'
import { areasWhere, may, permit, say, type Visit } from '#modules/access/index.ts'
import { areaNames } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import { beginPause } from '../life/actions/pauses.ts'
import { settle } from '../life/actions/settlement.ts'
import { pauseForm, settlementForm } from '../life/forms.ts'
import { outlookOf } from '../year-end/outlook.ts'
import { type Chosen, idsIn, onChosen, waitsForSettling } from './chosen.ts'
import { filterAsked, searchOf, seek } from './filter.ts'
import { findWork } from './find.ts'
import { queuePage } from './views/page.ts'
import { pausePage } from './views/pause.ts'

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
    const waiting = c.req.query('scelte') === 'tutte' ? rows.filter((work) => waitsForSettling(work, user, today)) : []
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
  const showPause = async (c: Context<Visit>, { ids, rejected }: Chosen) => {
    const { user, today, frame } = c.var
    const { all } = await findWork(db, today)
    const rows = all.filter(({ id, life }) => ids.includes(id) && may(user, 'invoices:pause', { area: life.unit }))
    return pausePage(frame, { rows, today, rejected })
  }

  return new Hono<Visit>()
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

    .get('/sospensioni', permit('invoices:pause'), async (c) =>
      c.html(await showPause(c, { ids: idsIn(c.req.queries('fattura')) })),
    )

    .post('/sospensioni', permit('invoices:pause'), limitBody(), async (c) => {
      const doing = { by: c.var.user, today: c.var.today }
      const chosen = await onChosen(
        await c.req.parseBody({ all: true }),
        pauseForm,
        async (invoiceIds, { pausedFrom: from, pauseReason: reason, pauseNote: note }) => {
          const paused = await beginPause(db, { invoiceIds, from, reason, note }, doing)
          say(c, `${counted(paused.length, 'fattura sospesa', 'fatture sospese')}: stanno fra quelle sospese.`)
        },
      )
      return chosen.rejected ? c.html(await showPause(c, chosen), 422) : c.redirect('/fatture?fase=paused', 303)
    })
}

const settledInWords = (act: string, count: number): string =>
  count === 0
    ? `Erano già liquidate con «${act}»: non è cambiato nulla.`
    : `${counted(count, 'fattura liquidata', 'fatture liquidate')} con «${act}»: ora ${count === 1 ? 'tocca' : 'toccano'} alla Ragioneria.`
