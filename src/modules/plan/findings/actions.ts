// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import type { Plan } from '../approved.ts'
import { type ListedFinding, whyNotToDismiss, whyNotToRestore } from './model.ts'
import { deleteDismissal, insertDismissal, listedFindings, lockDismissals } from './store.ts'

type PlanOfYear = Pick<Plan, 'id' | 'year'>

/** Leaves what a finding speaks of as it is, for a reason. */
export const dismissFinding = (db: Database, plan: PlanOfYear, fingerprint: string, reason: string, by: User) =>
  db.transaction().execute(async (transaction) => {
    await lockDismissals(transaction)
    const finding = await findFinding(transaction, plan, fingerprint)
    const refusal = whyNotToDismiss(finding)
    if (refusal) throw refusal
    const { year: planYear } = plan
    await insertDismissal(transaction, { planYear, fingerprint, reason, by: by.id, byName: by.name })
    await note(transaction, by, { did: 'finding.dismissed', about: fingerprint, now: { ...told(finding), reason } })
  })

/** Puts a finding back among those to look at. */
export const restoreFinding = (db: Database, plan: PlanOfYear, fingerprint: string, by: User) =>
  db.transaction().execute(async (transaction) => {
    await lockDismissals(transaction)
    const finding = await findFinding(transaction, plan, fingerprint)
    const refusal = whyNotToRestore(finding)
    if (refusal) throw refusal
    await deleteDismissal(transaction, plan.year, fingerprint)
    const before = { reason: finding.dismissal!.reason }
    await note(transaction, by, { did: 'finding.restored', about: fingerprint, before, now: told(finding) })
  })

/** The finding of a plan with this fingerprint. @throws Refusal 'not-found' */
export async function findFinding(db: Database, plan: PlanOfYear, fingerprint: string): Promise<ListedFinding> {
  const found = (await listedFindings(db, plan)).find((each) => each.fingerprint === fingerprint)
  if (!found) throw new Refusal('not-found', 'Nel piano questo rilievo non c’è più.')
  return found
}

const told = ({ code, quote, objectives }: ListedFinding) => ({ code, quote, objectives })
