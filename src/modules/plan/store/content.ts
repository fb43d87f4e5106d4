// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { ReadPlan } from '../model.ts'
import { tables } from './tables.ts'

/** Saves what a plan says: areas, objectives, and what was found. */
export async function saveContent(db: Database, planId: bigint, plan: ReadPlan): Promise<void> {
  await saveAreas(db, planId, plan)
  await saveObjectives(db, planId, plan)
  await saveFindings(db, planId, plan)
}

/** Saves it in the place of what the plan said before. */
export async function replaceContent(transaction: Database, planId: bigint, plan: ReadPlan): Promise<void> {
  for (const name of ['finding', 'participant', 'indicator', 'objective', 'area'] as const)
    await tables(transaction).deleteFrom(name).where('planId', '=', planId).execute()
  await saveContent(transaction, planId, plan)
}

async function saveAreas(db: Database, planId: bigint, { areas }: ReadPlan): Promise<void> {
  const rows = areas.map(({ code, name, nameAsPrinted, head }, index) => ({
    ...{ planId, code, ordinal: index + 1, name, nameAsPrinted },
    headGiven: head?.given ?? null,
    headFamily: head?.family ?? null,
    headTitle: head?.title ?? null,
  }))
  await tables(db).insertInto('area').values(rows).execute()
}

async function saveObjectives(db: Database, planId: bigint, { areas }: ReadPlan): Promise<void> {
  for (const area of areas) {
    if (area.objectives.length === 0) continue
    await tables(db)
      .insertInto('objective')
      .values(
        area.objectives.map((objective) => {
          const { key, ordinal, numberAsPrinted, weight, title, description, target, indicatorText, peopleText } =
            objective
          const { measure, measureKind, transversal, sourceLines } = objective
          return {
            ...{ planId, areaCode: area.code, key, ordinal, numberAsPrinted, weight, title, description, target },
            ...{ indicatorText, peopleText, measure, measureKind, transversal, sourceLines },
          }
        }),
      )
      .execute()
    await saveIndicators(db, planId, area)
    await saveParticipants(db, planId, area)
  }
}

async function saveIndicators(db: Database, planId: bigint, { objectives }: ReadPlan['areas'][number]): Promise<void> {
  const rows = objectives.flatMap(({ key, indicators }) =>
    indicators.map((indicator, index) => ({
      ...{ planId, objectiveKey: key, ordinal: index + 1, kind: indicator.kind },
      reading: JSON.stringify(indicator),
    })),
  )
  if (rows.length > 0) await tables(db).insertInto('indicator').values(rows).execute()
}

async function saveParticipants(
  db: Database,
  planId: bigint,
  { objectives }: ReadPlan['areas'][number],
): Promise<void> {
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
