// SPDX-License-Identifier: EUPL-1.2
import { type Context, Hono } from 'hono'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { planMeant } from '../corrections/plan-asked.ts'
import { knownVersion } from '../versions/model.ts'
import { allVersions } from '../versions/store.ts'
import { approvalOf, type Edition } from './edition.ts'
import { type FileKind, files } from './files.ts'
import { dictionary } from './open-data.ts'

/** The plan in force, as it is after corrections, in the files that others ask for. */
export function writtenPlanPages(db: Database) {
  const give = async (c: Context<Visit>, kind: FileKind) => {
    const plan = await planMeant(db, undefined)
    const act = approvalOf(knownVersion(await allVersions(db), plan.id))
    return fileAnswer(c, kind, { plan, day: c.var.today, act }, `piano-${plan.year}`)
  }

  return new Hono<Visit>()
    .get('/docx', permit('plan:read'), (c) => give(c, 'docx'))
    .get('/pdf', permit('plan:read'), (c) => give(c, 'pdf'))
    .get('/csv', permit('plan:read'), (c) => give(c, 'csv'))
    .get('/json', permit('plan:read'), (c) => give(c, 'json'))
    .get('/schema', permit('plan:read'), (c) => c.json(dictionary()))
}

/** The file to be kept under a name, which its kind ends. */
export async function fileAnswer(c: Context<Visit>, kind: FileKind, edition: Edition, name: string) {
  const { type, write } = files[kind]
  return c.body(Buffer.from(await write(edition)), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}.${kind}"`,
  })
}
