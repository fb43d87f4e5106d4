// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { keepOriginal, type ReceivedFile, sha256 } from '#platform/originals.ts'
import { carryCorrections } from './corrections/actions.ts'
import { readingOf } from './corrections/seen.ts'
import { openDocument } from './reading/containers/index.ts'
import { planJson } from './reading/json.ts'
import { type Reading, readDocument } from './reading/read-plan.ts'
import { saveContent } from './store/content.ts'
import { newestOfYear, planInForce } from './store/find.ts'
import { saveReading } from './store/reading.ts'
import { insertPlan, lockPlans, planOfOriginal } from './store/save.ts'
import { refuseIfClosed } from './years/model.ts'
import { holdYears } from './years/store.ts'

/** What an import did: the plan's identifier, and whether it was there already. */
export interface Imported {
  id: bigint
  unchanged: boolean
}

/** Reads a plan and saves it whole, with its original; the same file again changes nothing. Refuses what is not a plan. */
export const importPlan = (db: Database, file: ReceivedFile, today: CivilDate, by: Doer): Promise<Imported> =>
  db.transaction().execute((transaction) => importPlanIn(transaction, file, today, by))

/** The same in a transaction under way. */
export const importPlanIn = (
  transaction: Database,
  file: ReceivedFile,
  today: CivilDate,
  by: Doer,
): Promise<Imported> =>
  importReading(transaction, file, by, async () => {
    const source = await openDocument(file.bytes)
    return { source, plan: readDocument(source, today) }
  })

/** The same, told how to read the file; asked only when it is not there already. */
export async function importReading(
  transaction: Database,
  file: ReceivedFile,
  by: Doer,
  readingOfFile: () => Promise<Reading>,
): Promise<Imported> {
  const hash = sha256(file.bytes)
  await lockPlans(transaction)
  const known = await planOfOriginal(transaction, hash)
  if (known) return { id: known.id, unchanged: true }

  const { source, plan: read } = await readingOfFile()
  const { personnel, pnrr } = planJson(read, { file: file.name, sha256: hash })
  refuseIfClosed(read.document.planYear, await holdYears(transaction))
  await keepOriginal(transaction, file, by)
  const before = await planInForce(transaction)
  const earlier = await newestOfYear(transaction, read.document.planYear)
  const id = await insertPlan(transaction, read, { sha256: hash, by: by.id, personnel, projects: pnrr })
  const reading = { id, source, plan: read }
  if (earlier) await carryCorrections(transaction, await readingOf(transaction, earlier), reading)
  else {
    await saveReading(transaction, reading)
    await saveContent(transaction, id, read)
  }
  const objectives = read.areas.flatMap((area) => area.objectives).length
  await note(transaction, by, {
    did: 'plan.imported',
    about: String(id),
    ...(before && { before }),
    now: { file: file.name, sha256: hash, objectives },
    originals: [hash],
  })
  return { id, unchanged: false }
}
