// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import type { Plan } from '../approved.ts'
import { currentPlan, findPlan } from '../store/find.ts'
import { unknownPlan } from '../versions/model.ts'

/** The plan of an address. @throws Refusal 'not-found'. */
export async function planAsked(db: Database, id: string): Promise<Plan> {
  const plan = await findPlan(db, BigInt(id))
  if (!plan) throw unknownPlan()
  return plan
}

/** The plan asked by «?piano=», else the one in force. @throws Refusal 'not-found'. */
export async function planMeant(db: Database, id: string | undefined): Promise<Plan> {
  if (id !== undefined && /^\d{1,18}$/.test(id)) return planAsked(db, id)
  const plan = await currentPlan(db)
  if (!plan)
    throw new Refusal('not-found', 'Non c’è ancora un piano: lo carica il Segretario comunale dalla pagina «Piano».')
  return plan
}

/** The plan of an address, to be put right. @throws Refusal 'conflict' when it is approved. */
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
