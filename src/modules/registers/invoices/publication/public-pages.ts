// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { keyOf, type Publication, termAsked } from './model.ts'
import { documentOf, type SheetName, schema, sheets } from './open-data.ts'
import { onSite, versionsOnSite } from './store.ts'
import { publishedPage, publishedTermPage } from './views/public.ts'

/** What anybody reads of payments, without entering: only what a person published. */
export function publicPaymentPages(db: Database) {
  const versionsAsked = async (c: Context<Visit>): Promise<[Publication, ...Publication[]]> => {
    const versions = await versionsOnSite(db, termAsked(c.req.param('term') ?? ''))
    const asked = c.req.query('versione')
    const chosen = versions.find(({ version }) => asked === undefined || asked === String(version))
    if (!chosen) throw new Refusal('not-found', 'Di questo periodo non è pubblicato niente.')
    return [chosen, ...versions]
  }

  return new Hono<Visit>()
    .get('/', permit('public'), async (c) => c.html(publishedPage(c.var.frame, await onSite(db))))

    .get('/schema', permit('public'), (c) => c.json(schema))

    .get('/:term', permit('public'), async (c) => {
      const [chosen, ...versions] = await versionsAsked(c)
      return c.html(publishedTermPage(c.var.frame, chosen, versions))
    })

    .get('/:term/json', permit('public'), async (c) => {
      const [chosen] = await versionsAsked(c)
      return c.json(documentOf(chosen, c.var.frame.owner))
    })

    .get('/:term/:sheet/csv', permit('public'), async (c) => {
      const [chosen] = await versionsAsked(c)
      const name = c.req.param('sheet')
      if (!isSheet(name)) throw new Refusal('not-found', 'Questo file non c’è: scegline uno dalla pagina del periodo.')
      return c.body(writeCsv(sheets[name].header, sheets[name].cells(chosen)), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}-${keyOf(chosen)}-v${chosen.version}.csv"`,
      })
    })
}

const isSheet = (name: string): name is SheetName => Object.hasOwn(sheets, name)
