// SPDX-License-Identifier: EUPL-1.2
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import type { Plan } from '../approved.ts'
import type { Area } from '../model.ts'
import type { Reading } from '../reading/read-plan.ts'
import { type ReadingOfPlan, saveReading } from '../store/reading.ts'
import { movedPlaces } from './carry.ts'
import type { Typed } from './form/index.ts'
import { holdDraft, inPlan, keepCorrected } from './in-plan.ts'
import { inText } from './in-text.ts'
import { type Correction, correctionNames, type FieldName, type Fields, fieldNames } from './model.ts'
import { planAsked } from './plan-asked.ts'
import { type CorrectedRow, changedFields, digestOf } from './rows.ts'
import { readingOf, seeReading } from './seen.ts'
import { correctionsOf, dropCorrections, moveMarks, saveCorrections, saveReview } from './store.ts'

/** Keeps what a person says an objective is, and that they compared it with the document. */
export const reviewObjective = (
  db: Database,
  plan: Plan,
  { place, fields, reason }: Typed & { place: string },
  by: User,
): Promise<void> =>
  inPlan(db, plan, async (transaction) => {
    const { reading, rows } = await seeReading(transaction, plan)
    const row = rows.find((each) => each.place === place)
    if (!row) throw new Error(`The plan ${plan.id} has no row ${place}`)
    const changed = changedFields(row.read, fields)
    const settled = [...row.applied, ...row.conflicts].map(({ field }) => field)
    await saveCorrections(transaction, plan.id, correctionsFor(row, fields, changed, reason), by)
    await dropCorrections(
      transaction,
      plan.id,
      place,
      settled.filter((field) => !changed.includes(field)),
    )
    await saveReview(transaction, plan.id, { place, digest: digestOf(row) }, by)
    await keepCorrected(transaction, plan.id, reading)
    await note(transaction, by, {
      did: 'plan.reviewed',
      about: row.objective.key,
      ...differences(row, fields, reading.plan.areas),
    })
  })

const correctionsFor = (
  { place, objective, read, applied }: CorrectedRow,
  wanted: Fields,
  changed: readonly FieldName[],
  reason: string | null,
): Correction[] =>
  changed.map((field) => ({
    ...{ place, field, words: objective.title, was: read[field], now: wanted[field] },
    reason: reason ?? applied.find((each) => each.field === field)?.reason ?? null,
  })) as Correction[]

/** What the journal tells: the fields that become others than they were until now; names of people can be erased. */
function differences({ now }: CorrectedRow, wanted: Fields, areas: readonly Area[]) {
  const changed = changedFields(now, wanted)
  const told = (values: Fields, fields: readonly FieldName[]) =>
    Object.fromEntries(fields.map((field) => [fieldNames[field], inText(field, values[field], areas)]))
  const fields = changed.filter((field) => field !== 'people')
  const names = (values: Fields) => inText('people', values.people, areas)
  return {
    ...{ before: told(now, fields), now: told(wanted, fields) },
    ...(changed.includes('people') && { personal: { names: `prima: ${names(now)}; ora: ${names(wanted)}` } }),
  }
}

/** Takes away every correction at a place: what is there is as read. */
export const dropAt = (db: Database, plan: Plan, place: string, by: User): Promise<void> =>
  inPlan(db, plan, async (transaction) => {
    const { reading, corrections, rows } = await seeReading(transaction, plan)
    const mine = corrections.filter((each) => each.place === place)
    if (mine.length === 0) return
    const fields = mine.map(({ field }) => field)
    await dropCorrections(transaction, plan.id, place, fields)
    await keepCorrected(transaction, plan.id, reading)
    await note(transaction, by, {
      did: 'plan.correction-dropped',
      about: rows.find((row) => row.place === place)?.objective.key ?? String(plan.id),
      now: { fields: fields.map((field) => correctionNames[field]).join(', ') },
    })
  })

/** Saves a new reading of the same file, with what was learnt since, and puts right again what people had put right. */
export async function saveReadAgain(transaction: Database, id: bigint, fresh: Reading, by: Doer): Promise<void> {
  const plan = await planAsked(transaction, String(id))
  await holdDraft(transaction, plan)
  await carryCorrections(transaction, await readingOf(transaction, plan), { ...fresh, id })
  await note(transaction, by, {
    did: 'plan.reread',
    about: String(id),
    now: { objectives: fresh.plan.areas.flatMap(({ objectives }) => objectives).length },
  })
}

/** Brings what people put right and reviewed in a plan to a new reading of it, or to a newer copy of its document. */
export async function carryCorrections(transaction: Database, from: ReadingOfPlan, to: ReadingOfPlan): Promise<void> {
  const corrections = await correctionsOf(transaction, from.id)
  await moveMarks(transaction, from.id, to.id, movedPlaces(from.plan.areas, to.plan.areas, corrections))
  await saveReading(transaction, to)
  await keepCorrected(transaction, to.id, to)
}
