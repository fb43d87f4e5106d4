// SPDX-License-Identifier: EUPL-1.2

import { type GeneratedAlways, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Scope } from '#modules/indicators/index.ts'
import type { Brought } from '#modules/originals/index.ts'
import type { YearAndKey } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { ofObjectives } from '../of-objectives.ts'
import type { Act, RecordedAct } from './model.ts'

const tables = (db: Database) => db.withTables<{ act: RecordedAct & { id: GeneratedAlways<bigint> } }>()

const columns = [
  ...(['year', 'objective', 'step', 'doneOn', 'act', 'subject', 'eventOn'] as const),
  ...(['original', 'line', 'entry'] as const),
] as const

/** Adds those not there yet; returns their identifiers. */
export async function addActs(db: Database, acts: readonly RecordedAct[]): Promise<bigint[]> {
  if (acts.length === 0) return []
  const added = await tables(db)
    .insertInto('act')
    .values(acts)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.map(({ id }) => id)
}

/** Remembers the journal's entry that tells of an act recorded by hand. */
export async function rememberEntry(db: Database, id: bigint, entry: bigint): Promise<void> {
  await tables(db).updateTable('act').set({ entry }).where('id', '=', id).execute()
}

/** The acts that a file brought. */
export async function actsBrought(db: Database, sha256: string): Promise<Brought[]> {
  const rows = await tables(db)
    .selectFrom('act')
    .select(['act', 'objective', 'line'])
    .where('original', '=', sha256)
    .orderBy('line')
    .execute()
  return rows.map(({ act, objective, line }) => ({
    ...{ what: `${act}, per l’obiettivo ${objective}`, path: `/obiettivi/${encodeURIComponent(objective)}`, line },
  }))
}

/** The acts of these objectives, the last done first; all of them when none are named. */
export const listActs = (db: Database, of: readonly YearAndKey[] | undefined): Promise<RecordedAct[]> =>
  tables(db)
    .selectFrom('act')
    .select(columns)
    .where(ofObjectives(of))
    .orderBy('doneOn', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** The acts of each scope's objective and step, done within its period and known on its day. Step 0 asks for any step. */
export async function actsOf(db: Database, scopes: readonly Scope[]): Promise<RecordedAct[][]> {
  const objectives = [...new Set(scopes.flatMap(({ objective }) => objective ?? []))]
  if (objectives.length === 0) return scopes.map(() => [])
  const rows = await tables(db)
    .selectFrom('act')
    .select(columns)
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
