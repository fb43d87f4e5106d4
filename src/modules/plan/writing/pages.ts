// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { wordFile } from '#platform/printing/word.ts'
import { currentPlan } from '../store/find.ts'
import { printedPlan } from './printed.ts'

/** The plan in force, as it is after corrections, in the files that others ask for. */
export function writtenPlanPages(db: Database) {
  const known = async () => {
    const plan = await currentPlan(db)
    if (!plan) throw new Refusal('not-found', 'Non c’è ancora un piano: caricalo dalla pagina «Carica il piano».')
    return plan
  }

  return new Hono<Visit>().get('/docx', permit('plan:read'), async (c) => {
    const plan = await known()
    return c.body(Buffer.from(wordFile(printedPlan(plan))), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="piano-${plan.year}.docx"`,
    })
  })
}
