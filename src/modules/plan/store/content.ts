// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { planPhase } from '../approved.ts'
import type { Area, ReadPlan } from '../model.ts'
import { tables } from './tables.ts'

/** Saves what a plan says: areas, objectives, and what was found. */
export async function saveContent(db: Database, planId: bigint, plan: ReadPlan): Promise<void> {
  await saveAreas(db, planId, plan)
  // Every objective before what is in them: how they are looked for is settled once, when they are many.
  for (const save of [saveObjectives, saveIndicators, saveParticipants])
    for (const area of plan.areas) await save(db, planId, area)
  await saveFindings(db, planId, plan)
}

/** Saves it in the place of what the plan said before. */
export async function replaceContent(transaction: Database, planId: bigint, plan: ReadPlan): Promise<void> {
  for (const name of ['finding', 'participant', 'indicator', 'objective', 'area'] as const)
    await tables(transaction).deleteFrom(name).where('planId', '=', planId).execute()
  await saveContent(transaction, planId, plan)
}

async function saveAreas(db: Database, planId: bigint, { areas }: ReadPlan): Promise<void> {
  const rows = areas.map(({ code, name, nameAsPrinted, weightScale, head }, index) => ({
    ...{ planId, code, ordinal: index + 1, name, nameAsPrinted, weightScale },
    headGiven: head?.given ?? null,
    headFamily: head?.family ?? null,
    headTitle: head?.title ?? null,
  }))
  await tables(db).insertInto('area').values(rows).execute()
}

async function saveObjectives(db: Database, planId: bigint, { code, objectives }: Area): Promise<void> {
  const rows = objectives.map((objective) => {
    const { key, ordinal, numberAsPrinted, weight, title, description, target, indicatorText, peopleText } = objective
    const { measure, measureKind, transversal, sourceLines, prerequisite, phases } = objective
    return {
      ...{ planId, areaCode: code, key, ordinal, numberAsPrinted, weight, title, description, target },
      ...{ indicatorText, peopleText, measure, measureKind, transversal, sourceLines, prerequisite },
      phases: JSON.stringify(phases.map(planPhase)),
    }
  })
  if (rows.length > 0) await tables(db).insertInto('objective').values(rows).execute()
}

async function saveIndicators(db: Database, planId: bigint, { objectives }: Area): Promise<void> {
  const rows = objectives.flatMap(({ key, indicators }) =>
    indicators.map((indicator, index) => ({
      ...{ planId, objectiveKey: key, ordinal: index + 1, kind: indicator.kind },
      reading: JSON.stringify(indicator),
    })),
  )
  if (rows.length > 0) await tables(db).insertInto('indicator').values(rows).execute()
}

async function saveParticipants(db: Database, planId: bigint, { objectives }: Area): Promise<void> {
  const rows = objectives.flatMap(({ key, people }) =>
    people.map((participant, index) => {
      const name = participant.kind === 'person' ? participant.name : { given: null, family: null, title: null }
      return { planId, objectiveKey: key, ordinal: index + 1, kind: participant.kind, text: participant.text, ...name }
    }),
  )
  if (rows.length > 0) await tables(db).insertInto('participant').values(rows).execute()
}

async function saveFindings(db: Database, planId: bigint, { findings }: ReadPlan): Promise<void> {
  const rows = findings.map((finding, index) => ({ planId, ordinal: index + 1, ...finding }))
  if (rows.length > 0) await tables(db).insertInto('finding').values(rows).execute()
}
