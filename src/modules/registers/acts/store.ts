// SPDX-License-Identifier: EUPL-1.2

import type { GeneratedAlways } from 'kysely'
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Scope } from '#modules/indicators/index.ts'
import type { Database } from '#platform/database.ts'
import type { Act } from './model.ts'

const tables = (db: Database) => db.withTables<{ act: Act & { id: GeneratedAlways<bigint> } }>()

/** Adds those not there yet; returns how many they were. */
export async function addActs(db: Database, acts: readonly Act[]): Promise<number> {
  if (acts.length === 0) return 0
  const added = await tables(db)
    .insertInto('act')
    .values(acts)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length
}

export const listActs = (db: Database): Promise<Act[]> =>
  tables(db)
    .selectFrom('act')
    .select(['year', 'objective', 'step', 'doneOn', 'act', 'subject', 'eventOn'])
    .orderBy('doneOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The acts of each scope's objective and step, done within its period and known on its day. Step 0 asks for any step. */
export async function actsOf(db: Database, scopes: readonly Scope[]): Promise<Act[][]> {
  const objectives = [...new Set(scopes.flatMap(({ objective }) => objective ?? []))]
  if (objectives.length === 0) return scopes.map(() => [])
  const rows = await tables(db)
    .selectFrom('act')
    .select(['year', 'objective', 'step', 'doneOn', 'act', 'subject', 'eventOn'])
    .where('objective', '=', sql<string>`any(${objectives})`)
    .orderBy('doneOn')
    .execute()
  const byObjective = Map.groupBy(rows, ({ objective }) => objective)
  return scopes.map(({ objective = '', step, period, on }) =>
    (byObjective.get(objective) ?? []).filter(
      (act) => (step === 0 || act.step === step) && isWithin(act, period.from, period.to, on),
    ),
  )
}

/** An act counts for the year it was recorded for, even when done early or late; turns of the year by the day done. */
function isWithin({ year, doneOn }: Act, from: CivilDate, to: CivilDate, on: CivilDate): boolean {
  const wholeYear = from.endsWith('-01-01') && to.endsWith('-12-31')
  return doneOn <= on && String(year) === from.slice(0, 4) && (wholeYear || (doneOn >= from && doneOn <= to))
}
