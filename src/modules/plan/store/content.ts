// SPDX-License-Identifier: EUPL-1.2
import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#platform/database.ts'
import type { ReadPlan } from '../model.ts'
import { type ContentRows, insertRows, keptRows, rowsOf } from './content-rows.ts'
import { tables } from './tables.ts'

/** Saves what a plan says: areas, objectives, and what was found. */
export const saveContent = (db: Database, planId: bigint, plan: ReadPlan): Promise<void> =>
  insertRows(db, rowsOf(planId, plan))

/** Saves it in the place of what the plan said before: of objectives, only those that changed are written. */
export async function replaceContent(transaction: Database, planId: bigint, plan: ReadPlan): Promise<void> {
  const [before, now] = [await keptRows(transaction, planId), rowsOf(planId, plan)]
  if (!isDeepStrictEqual(before.finding, now.finding)) await replaceFindings(transaction, planId, now)
  if (isDeepStrictEqual(before.area, now.area)) await replaceObjectives(transaction, planId, before, now)
  else await replaceAreas(transaction, planId, now)
}

async function replaceFindings(transaction: Database, planId: bigint, { finding }: ContentRows): Promise<void> {
  await tables(transaction).deleteFrom('finding').where('planId', '=', planId).execute()
  await insertRows(transaction, { finding })
}

async function replaceObjectives(transaction: Database, planId: bigint, before: ContentRows, now: ContentRows) {
  const [old, fresh] = [byObjective(before), byObjective(now)]
  const changed = new Set(
    [...old.keys(), ...fresh.keys()].filter((key) => !isDeepStrictEqual(old.get(key), fresh.get(key))),
  )
  if (changed.size === 0) return
  const keys = [...changed]
  for (const name of ['participant', 'indicator'] as const)
    await tables(transaction).deleteFrom(name).where('planId', '=', planId).where('objectiveKey', 'in', keys).execute()
  await tables(transaction).deleteFrom('objective').where('planId', '=', planId).where('key', 'in', keys).execute()
  await insertRows(transaction, {
    objective: now.objective.filter(({ key }) => changed.has(key)),
    indicator: now.indicator.filter(({ objectiveKey }) => changed.has(objectiveKey)),
    participant: now.participant.filter(({ objectiveKey }) => changed.has(objectiveKey)),
  })
}

/** Each objective with all that is in it, by its key. */
function byObjective({ objective, indicator, participant }: ContentRows) {
  const indicators = Map.groupBy(indicator, ({ objectiveKey }) => objectiveKey)
  const participants = Map.groupBy(participant, ({ objectiveKey }) => objectiveKey)
  return new Map(objective.map((row) => [row.key, [row, indicators.get(row.key), participants.get(row.key)]]))
}

async function replaceAreas(transaction: Database, planId: bigint, { finding: _, ...now }: ContentRows): Promise<void> {
  for (const name of ['participant', 'indicator', 'objective', 'area'] as const)
    await tables(transaction).deleteFrom(name).where('planId', '=', planId).execute()
  await insertRows(transaction, now)
}
