// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import type { Plan } from '../approved.ts'
import { planAsked, planMeant } from '../corrections/plan-asked.ts'
import { knownVersion } from '../versions/model.ts'
import { allVersions } from '../versions/store.ts'
import { type Edition, editionOf } from './edition.ts'
import { type FileKind, files, kindInPath } from './files.ts'
import { dictionary } from './open-data.ts'

/** The plan in force and every version, as they are after corrections, in the files that others ask for. */
export function writtenPlanPages(db: Database) {
  const give = async (c: Context<Visit>, plan: Plan) => {
    const all = await allVersions(db)
    return fileAnswer(c, editionOf(plan, knownVersion(all, plan.id), all, c.var.today))
  }

  return new Hono<Visit>()
    .get('/schema', permit('plan:read'), (c) => c.json(dictionary()))
    .get(`/${kindInPath}`, permit('plan:read'), async (c) => give(c, await planMeant(db, undefined)))
    .get(`/:id{[0-9]{1,18}}/${kindInPath}`, permit('plan:read'), async (c) =>
      give(c, await planAsked(db, c.req.param('id'))),
    )
}

/** The file that the address asks for, to be kept under a name that tells which version it is. */
export async function fileAnswer(c: Context<Visit>, edition: Edition) {
  const kind = c.req.param('kind') as FileKind
  const { type, write } = files[kind]
  return c.body(Buffer.from(await write(edition)), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${nameOf(edition)}.${kind}"`,
  })
}

/** «piano-2026-v2», «piano-2026-v3-bozza». */
const nameOf = ({ plan, version }: Edition): string =>
  ['piano', plan.year, version && `v${version.number}`, version && !version.act && 'bozza'].filter(Boolean).join('-')
