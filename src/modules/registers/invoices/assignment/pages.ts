// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { counted } from '#kernel/counted.ts'
import { permit, say, type Visit } from '#modules/access/index.ts'
import { areaNames, closedYears } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { limitBody, readForm } from '#ui/form.ts'
import { placeAsked } from '#ui/pager.ts'
import { assign, removeAreaCode, tellAreaCode } from './actions.ts'
import { areaCodeForm, type Written, writtenIn } from './model.ts'
import { countUnassigned, listAreaCodes, listUnassigned, unassignedPerPage } from './store.ts'
import { assignmentPage } from './views/assignment.ts'
import { areaCodesPage } from './views/codes.ts'

const removedCode = areaCodeForm.omit({ unit: true })

/** Where a person says whose each invoice is, and the codes that let Traguardo propose it. */
export function assignmentPages(db: Database) {
  const shown = async (asked: { proposta?: string; pagina?: string }) => {
    const [closed, areas] = await Promise.all([closedYears(db), areaNames(db)])
    const counts = await countUnassigned(db, closed)
    const proposed = counts.some(({ unit }) => (unit ?? '') === asked.proposta) ? asked.proposta : undefined
    const chosen = counts.filter(({ unit }) => proposed === undefined || (unit ?? '') === proposed)
    const count = chosen.reduce((sum, each) => sum + each.count, 0)
    const place = placeAsked(asked.pagina, count, unassignedPerPage)
    const rows = await listUnassigned(db, { closed, proposed, page: place.number })
    return { counts, areas, proposed, place, rows }
  }
  const unknownIn = (written: Written, areas: readonly { code: string }[]) =>
    new Set([...written].filter(([, unit]) => !areas.some(({ code }) => code === unit)).map(([id]) => id))

  return new Hono<Visit>()
    .get('/da-assegnare', permit('invoices:assign'), async (c) => {
      return c.html(assignmentPage(c.var.frame, await shown(c.req.query())))
    })

    .post('/da-assegnare', permit('invoices:assign'), limitBody(), async (c) => {
      const written = writtenIn(await c.req.parseBody())
      const unknown = unknownIn(written, await areaNames(db))
      if (unknown.size > 0)
        return c.html(assignmentPage(c.var.frame, { ...(await shown(c.req.query())), written, unknown }), 422)
      const changed = await assign(db, written, { by: c.var.user, today: c.var.today })
      const proposed = c.req.query('proposta')
      const search = new URLSearchParams(proposed === undefined ? {} : { proposta: proposed })
      say(
        c,
        changed.length > 0
          ? `${counted(changed.length, 'fattura assegnata', 'fatture assegnate')}.`
          : 'Nessuna sigla scritta: nessuna fattura assegnata.',
      )
      return c.redirect(`/fatture/da-assegnare?${search}`, 303)
    })

    .get('/codici-area', permit('invoices:assign'), async (c) =>
      c.html(areaCodesPage(c.var.frame, { codes: await listAreaCodes(db), areas: await areaNames(db) })),
    )

    .post('/codici-area', permit('invoices:assign'), limitBody(), async (c) => {
      const form = readForm(areaCodeForm, await c.req.parseBody())
      const areas = await areaNames(db)
      const known = form.ok && areas.some(({ code }) => code === form.value.unit)
      if (known) {
        await tellAreaCode(db, form.value, c.var.user)
        say(c, `Il codice ${form.value.code} è dell’area ${form.value.unit}.`)
        return c.redirect('/fatture/codici-area', 303)
      }
      const rejected = form.ok
        ? { ok: false as const, typed: form.value, problems: { unit: 'scegli un’area del piano' } }
        : form
      return c.html(areaCodesPage(c.var.frame, { codes: await listAreaCodes(db), areas, rejected }), 422)
    })

    .post('/codici-area/rimozione', permit('invoices:assign'), limitBody(), async (c) => {
      const form = readForm(removedCode, await c.req.parseBody())
      if (form.ok) {
        await removeAreaCode(db, form.value, c.var.user)
        say(c, `Il codice ${form.value.code} è tolto.`)
      }
      return c.redirect('/fatture/codici-area', 303)
    })
}
