// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import type { Plan } from '../approved.ts'
import { copyChapters } from '../chapters/store.ts'
import { carryCorrections } from '../corrections/actions.ts'
import { readingOf } from '../corrections/seen.ts'
import { lockPlans } from '../store/save.ts'
import { refuseIfClosed } from '../years/model.ts'
import { holdYears } from '../years/store.ts'
import { knownVersion, type PlanStep, type StepName, whyNotStep, whyNotToVary } from './model.ts'
import { allVersions, copyPlanRow, insertStep, markApproved } from './store.ts'

interface Deed extends Pick<PlanStep, 'doneOn' | 'act' | 'number' | 'reason'> {
  step: StepName
}

/** Takes a plan to its next step; approved, it takes the place of the version before and changes no more. */
export const takeStep = (db: Database, id: bigint, deed: Deed, today: CivilDate, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockPlans(transaction)
    const all = await allVersions(transaction)
    const mine = knownVersion(all, id)
    if (deed.step === 'approved') refuseIfClosed(mine.year, await holdYears(transaction))
    const refusal = whyNotStep(deed.step, mine, all, { doneOn: deed.doneOn, today })
    if (refusal) throw refusal
    await insertStep(transaction, id, { ...deed, by: by.id, byName: by.name })
    if (deed.step === 'approved') await markApproved(transaction, id)
    const { step, ...now } = deed
    await note(transaction, by, {
      did: `plan.${step}`,
      about: String(id),
      now: { year: mine.year, version: mine.version, ...now },
    })
  })

/** Opens a variation: a draft of the next version, as the approved one is, to be put right by hand. Returns it. */
export const openVariation = (db: Database, plan: Plan, by: User): Promise<bigint> =>
  db.transaction().execute(async (transaction) => {
    await lockPlans(transaction)
    const all = await allVersions(transaction)
    const refusal = whyNotToVary(knownVersion(all, plan.id), all)
    if (refusal) throw refusal
    refuseIfClosed(plan.year, await holdYears(transaction))
    const id = await copyPlanRow(transaction, plan.id, by.id)
    const reading = await readingOf(transaction, plan)
    await carryCorrections(transaction, reading, { ...reading, id })
    await copyChapters(transaction, plan.id, id)
    await note(transaction, by, { did: 'plan.variation-opened', about: String(id), now: { year: plan.year } })
    return id
  })
