// SPDX-License-Identifier: EUPL-1.2
import { scheduler } from 'node:timers/promises'
import type { Database } from '#platform/database.ts'
import { importReadFiles, readFile } from '../actions.ts'
import type { GivenFile } from '../files.ts'
import type { FileReport } from '../model.ts'
import { inBatches, type PlacedFile } from './batches.ts'
import { addIntakeFiles, endIntake, holdIntakes, openIntake } from './store.ts'
import { keepWaiting, nextWaiting, takeWaiting, type UnfinishedIntake, unfinishedIntakes } from './waiting.ts'

type Bringing = Omit<UnfinishedIntake, 'id'>

/**
 * Imports files in batches and logs what becomes of each, telling it; returns the import, or nothing without any file.
 * Cut short, it keeps the batches done: the same files again add what is missing.
 */
export async function importInvoiceFiles(
  db: Database,
  files: AsyncIterable<GivenFile> | Iterable<GivenFile>,
  { tell, ...bringing }: Bringing & { tell?: (report: FileReport) => void },
): Promise<bigint | undefined> {
  let intake: bigint | undefined
  for await (const batch of inBatches(files)) {
    intake ??= await openIntake(db, bringing)
    const reports = await importBatch(db, batch, { ...bringing, id: intake, kept: false })
    for (const report of reports) tell?.(report)
  }
  if (intake !== undefined) await endIntake(db, intake)
  return intake
}

/** Keeps files, all or none, to be imported by `finish`. */
export const handIn = (db: Database, files: readonly GivenFile[], bringing: Bringing): Promise<UnfinishedIntake> =>
  db.transaction().execute(async (transaction) => {
    const id = await openIntake(transaction, bringing, files.length)
    for await (const batch of inBatches(files)) await keepWaiting(transaction, id, batch)
    return { ...bringing, id }
  })

/** Imports the files of an import that wait. Others may be at it too: each file is imported once. */
export async function finish(db: Database, { id, ...bringing }: UnfinishedIntake): Promise<void> {
  for (let batch = await nextWaiting(db, id); batch.length > 0; batch = await nextWaiting(db, id))
    await importBatch(db, batch, { ...bringing, id, kept: true })
  await endIntake(db, id)
}

/** Finishes every import that was handed in, the oldest first. */
export async function importWaiting(db: Database): Promise<void> {
  for (const intake of await unfinishedIntakes(db)) await finish(db, intake)
}

interface Importing extends Bringing {
  id: bigint
  /** Whether the files wait in the database, where others may take them first. */
  kept: boolean
}

async function importBatch(
  db: Database,
  batch: readonly PlacedFile[],
  { id, origin, by, kept }: Importing,
): Promise<FileReport[]> {
  const read = await Array.fromAsync(batch, async (file) => {
    // Reading keeps the processor busy: others have their turn in between.
    await scheduler.yield()
    return { file, read: 'bytes' in file ? readFile({ ...file, origin }) : undefined }
  })
  return db.transaction().execute(async (transaction) => {
    await holdIntakes(transaction)
    const taken = kept ? await takeWaiting(transaction, id, batch) : undefined
    const own = taken ? read.filter(({ file }) => taken.has(file.position)) : read
    const imported = await importReadFiles(
      transaction,
      own.flatMap((each) => each.read ?? []),
      by,
    )
    const reports = own.map(({ file }) => ('problem' in file ? unopened(file) : imported.shift()!))
    const outcomes = own.map(({ file, read: hashed }, at) => ({
      ...reports[at]!,
      ...{ position: file.position, sha256: hashed?.sha256 ?? null },
    }))
    await addIntakeFiles(transaction, id, outcomes)
    return reports
  })
}

const unopened = ({ name, problem }: Extract<PlacedFile, { problem: unknown }>): FileReport => ({
  ...{ file: name, outcome: 'refused', invoices: [], rows: [], problems: [problem] },
})
