// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { planPhase } from '../approved.ts'
import type { Area, Objective, ReadPlan } from '../model.ts'
import { tables } from './tables.ts'

/** What a plan says, as rows of its tables. */
export type ContentRows = ReturnType<typeof rowsOf>

export const rowsOf = (planId: bigint, { areas, findings }: ReadPlan) => ({
  area: areas.map((area, index) => areaRow(planId, area, index + 1)),
  objective: areas.flatMap((area) => area.objectives.map((objective) => objectiveRow(planId, area, objective))),
  indicator: areas.flatMap(({ objectives }) => objectives.flatMap((each) => indicatorRows(planId, each))),
  participant: areas.flatMap(({ objectives }) => objectives.flatMap((each) => participantRows(planId, each))),
  finding: findings.map((finding, index) => ({ planId, ordinal: index + 1, ...finding })),
})

const areaRow = (planId: bigint, { code, name, nameAsPrinted, weightScale, head }: Area, ordinal: number) => ({
  ...{ planId, code, ordinal, name, nameAsPrinted, weightScale },
  headGiven: head?.given ?? null,
  headFamily: head?.family ?? null,
  headTitle: head?.title ?? null,
})

function objectiveRow(planId: bigint, { code: areaCode }: Area, objective: Objective) {
  const { key, ordinal, numberAsPrinted, weight, prerequisite, title, description, target, indicatorText } = objective
  const { peopleText, measure, measureKind, transversal, sourceLines, phases } = objective
  return {
    ...{ planId, areaCode, key, ordinal, numberAsPrinted, weight, prerequisite, title, description, target },
    ...{ indicatorText, peopleText, measure, measureKind, transversal, sourceLines, phases: phases.map(planPhase) },
  }
}

const indicatorRows = (planId: bigint, { key: objectiveKey, indicators }: Objective) =>
  indicators.map((reading, index) => ({ planId, objectiveKey, ordinal: index + 1, kind: reading.kind, reading }))

const participantRows = (planId: bigint, { key: objectiveKey, people }: Objective) =>
  people.map((participant, index) => {
    const name = participant.kind === 'person' ? participant.name : { given: null, family: null, title: null }
    return { planId, objectiveKey, ordinal: index + 1, kind: participant.kind, text: participant.text, ...name }
  })

/** The rows of a plan as they are kept. */
export async function keptRows(db: Database, planId: bigint): Promise<ContentRows> {
  const of = tables(db)
  const [area, objective, indicator, participant, finding] = await Promise.all([
    of.selectFrom('area').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    of.selectFrom('objective').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    of.selectFrom('indicator').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    of.selectFrom('participant').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
    of.selectFrom('finding').selectAll().where('planId', '=', planId).orderBy('ordinal').execute(),
  ])
  const weighed = objective.map((row) => ({ ...row, weight: row.weight === null ? null : Number(row.weight) }))
  return { area, objective: weighed, indicator, participant, finding } as ContentRows
}

/** More in one statement would be more values than it can hold. */
const together = 1000

/** Every objective before what is in them: how they are looked for is settled once, when they are many. */
export async function insertRows(
  db: Database,
  { area = [], objective = [], indicator = [], participant = [], finding = [] }: Partial<ContentRows>,
): Promise<void> {
  const into = tables(db)
  for (const rows of batches(area)) await into.insertInto('area').values(rows).execute()
  for (const rows of batches(objective))
    await into
      .insertInto('objective')
      .values(rows.map((row) => ({ ...row, phases: JSON.stringify(row.phases) })))
      .execute()
  for (const rows of batches(indicator))
    await into
      .insertInto('indicator')
      .values(rows.map((row) => ({ ...row, reading: JSON.stringify(row.reading) })))
      .execute()
  for (const rows of batches(participant)) await into.insertInto('participant').values(rows).execute()
  for (const rows of batches(finding)) await into.insertInto('finding').values(rows).execute()
}

const batches = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / together) }, (_, index) =>
    rows.slice(index * together, (index + 1) * together),
  )
