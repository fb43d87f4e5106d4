// SPDX-License-Identifier: EUPL-1.2
import type { User } from '#modules/access/index.ts'
import { holdYears, objectivesOfYear, refuseIfClosed } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { refuseToRecord, unknownObjective } from '../objective-check.ts'
import type { Act } from './model.ts'
import { addActs, rememberEntry } from './store.ts'

/** What recording an act answers: the act, or why its objective is not one. */
export type Recorded =
  | { ok: true; value: Act }
  | { ok: false; typed: Record<string, string>; problems: Record<string, string> }

/** Adds one act; the same act twice is added once. */
export const recordAct = (db: Database, { value }: { value: Act }, by: User): Promise<Recorded> =>
  db.transaction().execute(async (transaction) => {
    const closed = await holdYears(transaction)
    const objectives = await objectivesOfYear(transaction, value.year)
    const objective = objectives.find(({ key }) => key === value.objective)
    if (!objective) {
      const message = unknownObjective(value.year, value.objective, objectives)
      return { ok: false, typed: typedAs(value), problems: { objective: message } }
    }
    refuseToRecord(objective, { by, permission: 'acts:record' })
    refuseIfClosed(value.year, closed)
    const [added] = await addActs(transaction, [{ ...value, original: null, line: null, entry: null }])
    if (added !== undefined) {
      const entry = await note(transaction, by, { did: 'act.recorded', about: value.objective, now: value })
      await rememberEntry(transaction, added, entry)
    }
    return { ok: true, value }
  })

const typedAs = (act: Act): Record<string, string> =>
  Object.fromEntries(Object.entries(act).map(([name, value]) => [name, value === null ? '' : String(value)]))
