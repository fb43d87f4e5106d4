// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { findPlan } from '../store/find.ts'
import type { Version } from '../versions/model.ts'
import { allVersions } from '../versions/store.ts'
import { fileAnswer } from './answer.ts'
import { type Edition, editionOf, publishedIn, withoutStaff } from './edition.ts'
import { kindInPath } from './files.ts'
import { dictionary } from './open-data.ts'
import { publishedPlanPage, publishedPlansPage } from './public-views.ts'

/** The plans that were published, for anybody to read and use again. */
export function publicPlanPages(db: Database) {
  const asked = async (c: Context<Visit>): Promise<{ chosen: Version; edition: Edition; all: readonly Version[] }> => {
    const [year, version] = [c.req.param('year'), c.req.query('versione')]
    const all = publishedIn(await allVersions(db)).filter((each) => String(each.year) === year)
    const chosen = all.find((each) => version === undefined || String(each.version) === version)
    const plan = chosen && (await findPlan(db, chosen.id))
    if (!plan) throw new Refusal('not-found', 'Di questo anno non è pubblicato nessun piano: scegline un altro.')
    return {
      chosen,
      all,
      edition: editionOf(withoutStaff(plan), { mine: chosen, all, chapters: [], today: c.var.today }),
    }
  }

  return new Hono<Visit>()
    .get('/', permit('public'), async (c) =>
      c.html(publishedPlansPage(c.var.frame, publishedIn(await allVersions(db)))),
    )
    .get('/schema', permit('public'), (c) => c.json(dictionary()))
    .get('/:year{20\\d\\d}', permit('public'), async (c) => {
      const { edition, chosen, all } = await asked(c)
      return c.html(publishedPlanPage(c.var.frame, edition, chosen, all))
    })
    .get(`/:year{20\\d\\d}/${kindInPath}`, permit('public'), async (c) => fileAnswer(c, (await asked(c)).edition))
}
