// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { ReadPlan } from '../model.ts'
import { tables } from './tables.ts'

interface SavedFrom {
  sha256: string
  by: string
  /** The tables of the plan that are kept as read. */
  personnel: unknown
  projects: unknown
}

/** Two imports of plans wait for each other until the transaction ends. */
export async function lockPlans(transaction: Database): Promise<void> {
  await sql`lock table plan in exclusive mode`.execute(transaction)
}

/** The plan made from a file with these bytes, if one was imported already. */
export const planOfOriginal = (db: Database, sha256: string): Promise<{ id: bigint } | undefined> =>
  tables(db).selectFrom('plan').select('id').where('originalSha256', '=', sha256).executeTakeFirst()

/** Saves the whole plan as read; returns its identifier. */
export async function savePlan(transaction: Database, read: ReadPlan, from: SavedFrom): Promise<bigint> {
  const id = await savePlanRow(transaction, read, from)
  await saveAreas(transaction, id, read)
  await saveObjectives(transaction, id, read)
  await saveFindings(transaction, id, read)
  return id
}

async function savePlanRow(
  db: Database,
  { document }: ReadPlan,
  { sha256, by, personnel, projects }: SavedFrom,
): Promise<bigint> {
  const [firstYear, lastYear] = document.years ?? [document.planYear, document.planYear]
  const { entity, province, title, subsection, planYear } = document
  const row = await tables(db)
    .insertInto('plan')
    .values({
      ...{ originalSha256: sha256, entity, province, title, subsection, firstYear, lastYear, planYear, importedBy: by },
      personnel: personnel ? JSON.stringify(personnel) : null,
      projects: projects ? JSON.stringify(projects) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
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
