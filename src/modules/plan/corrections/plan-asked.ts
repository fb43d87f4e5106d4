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
