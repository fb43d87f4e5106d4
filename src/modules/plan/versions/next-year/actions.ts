// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { wordFile } from '#platform/printing/word.ts'
import { importPlanIn } from '../../actions.ts'
import type { Plan } from '../../approved.ts'
import { keepCorrected } from '../../corrections/in-plan.ts'
import type { AreaCorrection } from '../../corrections/model.ts'
import { placesOfAreas } from '../../corrections/places.ts'
import { saveCorrections } from '../../corrections/store.ts'
import { bare } from '../../reading/wording.ts'
import { findReading } from '../../store/reading.ts'
import { lockPlans } from '../../store/save.ts'
import { printedPlan } from '../../writing/printed.ts'
import { knownVersion, whyNotToCopy } from '../model.ts'
import { allVersions } from '../store.ts'
import { aYearLater } from './model.ts'

/** Writes the plan a year later as a document of its own, and reads it as the draft of that year. Returns it. */
export const copyToNextYear = (db: Database, plan: Plan, today: CivilDate, by: User): Promise<bigint> =>
  db.transaction().execute(async (transaction) => {
    await lockPlans(transaction)
    const all = await allVersions(transaction)
    const refusal = whyNotToCopy(knownVersion(all, plan.id), all)
    if (refusal) throw refusal
    const year = plan.year + 1
    const file = {
      ...{ name: `piano-${year}-bozza.docx`, origin: 'generated' as const },
      bytes: wordFile(printedPlan({ plan: aYearLater(plan), day: today, version: null })),
    }
    const { id } = await importPlanIn(transaction, file, today, by)
    await keepUnits(transaction, id, plan, by)
    await note(transaction, by, {
      did: 'plan.copied',
      about: String(id),
      now: { year, from: `${plan.year}, versione ${plan.version}` },
    })
    return id
  })

/** Areas keep the units by which facts name them, whatever code their names would give. */
async function keepUnits(transaction: Database, id: bigint, plan: Plan, by: User): Promise<void> {
  const reading = (await findReading(transaction, id))!
  const corrections = placesOfAreas(reading.plan.areas).flatMap(({ area, place }): AreaCorrection[] => {
    const unit = plan.areas.find(({ name }) => bare(name) === bare(area.name))?.code
    return unit === undefined || unit === area.code
      ? []
      : [{ place, field: 'unit', words: area.name, was: area.code, now: unit, reason: null }]
  })
  if (corrections.length === 0) return
  await saveCorrections(transaction, id, corrections, by)
  await keepCorrected(transaction, id, reading)
}
