// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import type { Plan } from '../approved.ts'
import { findPlan } from '../store/find.ts'

/** The plan of an address. @throws Refusal 'not-found'. */
export async function planAsked(db: Database, id: string): Promise<Plan> {
  const plan = await findPlan(db, BigInt(id))
  if (!plan) throw new Refusal('not-found', 'Questo piano non c’è: parti dalla pagina «Piano».')
  return plan
}

/** The same, to be put right. @throws Refusal 'conflict' when it is approved. */
export async function draftAsked(db: Database, id: string): Promise<Plan> {
  const plan = await planAsked(db, id)
  if (plan.approved) throw alreadyApproved()
  return plan
}

export const alreadyApproved = () =>
  new Refusal(
    'conflict',
    'Il piano è approvato e non si corregge più: apri una variazione dalla pagina della versione.',
  )
