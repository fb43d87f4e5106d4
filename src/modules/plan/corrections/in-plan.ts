// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { Plan } from '../approved.ts'
import { check } from '../findings/check.ts'
import type { Reading } from '../reading/read-plan.ts'
import { replaceContent } from '../store/content.ts'
import { refuseIfClosed } from '../years/model.ts'
import { holdYears } from '../years/store.ts'
import { correctPlan } from './correct-plan.ts'
import { alreadyApproved } from './plan-asked.ts'
import { correctionsOf, lockPlan } from './store.ts'

/** In one transaction, while nobody else changes the plan. @throws Refusal 'conflict' when it is approved, or its year closed. */
export const inPlan = (db: Database, plan: Plan, deed: (transaction: Database) => Promise<void>): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await holdDraft(transaction, plan)
    await deed(transaction)
  })

/** The same in a transaction under way. */
export async function holdDraft(transaction: Database, { id, year }: Plan): Promise<void> {
  if (await lockPlan(transaction, id)) throw alreadyApproved()
  refuseIfClosed(year, await holdYears(transaction))
}

/** Writes the plan as read with its corrections in the place of what it said before, and checks it anew. */
export async function keepCorrected(transaction: Database, planId: bigint, { source, plan }: Reading): Promise<void> {
  const corrected = correctPlan(plan, await correctionsOf(transaction, planId))
  await replaceContent(transaction, planId, { ...corrected, findings: check(corrected, source) })
}
