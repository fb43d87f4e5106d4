// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import type { Plan } from '../approved.ts'
import { chaptersOf } from '../chapters/store.ts'
import { planAsked, planMeant } from '../corrections/plan-asked.ts'
import { knownVersion } from '../versions/model.ts'
import { allVersions } from '../versions/store.ts'
import { fileAnswer } from './answer.ts'
import { editionOf } from './edition.ts'
import { kindInPath } from './files.ts'
import { dictionary } from './open-data.ts'

/** The plan in force and every version, as they are after corrections, in the files that others ask for. */
export function writtenPlanPages(db: Database) {
  const give = async (c: Context<Visit>, plan: Plan) => {
    const [all, chapters] = await Promise.all([allVersions(db), chaptersOf(db, plan.id)])
    return fileAnswer(c, editionOf(plan, { mine: knownVersion(all, plan.id), all, chapters, today: c.var.today }))
  }

  return new Hono<Visit>()
    .get('/schema', permit('plan:read'), (c) => c.json(dictionary()))
    .get(`/${kindInPath}`, permit('plan:read'), async (c) => give(c, await planMeant(db, undefined)))
    .get(`/:id{[0-9]{1,18}}/${kindInPath}`, permit('plan:read'), async (c) =>
      give(c, await planAsked(db, c.req.param('id'))),
    )
}
