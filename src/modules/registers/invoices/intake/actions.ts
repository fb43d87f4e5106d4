// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { outageOf } from '#platform/outage.ts'
import { importReadFiles } from '../actions.ts'
import type { GivenFile } from '../files.ts'
import type { FileReport } from '../model.ts'
import { type BatchFile, inBatches, type PlacedFile, readAhead } from './batches.ts'
import { addIntakeFiles, endIntake, holdIntakes, openIntake } from './store.ts'
import { keepWaiting, takeWaiting, type UnfinishedIntake, unfinishedIntakes, waitingBatches } from './waiting.ts'

type Bringing = Omit<UnfinishedIntake, 'id'>

type Files = AsyncIterable<GivenFile> | Iterable<GivenFile>

type Telling = Bringing & { tell?: (report: FileReport) => void }

interface Imported {
  /** Nothing without any file. */
  id: bigint | undefined
  /** Errors of the program, on files that were refused for it. */
  failures: readonly unknown[]
}

/**
 * Imports files in batches and logs what becomes of each, telling it. Cut short, it keeps the batches done: the same
 * files again add what is missing. One that the program fails on is refused and stops no other.
 */
export async function importEach(db: Database, files: Files, { tell, ...bringing }: Telling): Promise<Imported> {
  const failures: unknown[] = []
  let id: bigint | undefined
  for await (const batch of readAhead(inBatches(files), bringing.origin)) {
    id ??= await openIntake(db, bringing)
    const ended = await importOrRefuse(db, batch, { ...bringing, id, kept: false })
    failures.push(...ended.failures)
    for (const report of ended.reports) tell?.(report)
  }
  if (id !== undefined) await endIntake(db, id)
  return { id, failures }
}

/** The same; returns the import. @throws once all have ended, what failed. */
export async function importInvoiceFiles(db: Database, files: Files, bringing: Telling): Promise<bigint | undefined> {
  const { id, failures } = await importEach(db, files, bringing)
  throwAny(failures)
  return id
}

/** @throws what failed, as errors of the program. */
export function throwAny(failures: readonly unknown[]): void {
  if (failures.length > 0) throw new AggregateError(failures, 'Some invoice files could not be imported')
}

/** Keeps files, all or none, to be imported by `finish`. */
export const handIn = (db: Database, files: readonly GivenFile[], bringing: Bringing): Promise<UnfinishedIntake> =>
  db.transaction().execute(async (transaction) => {
    const id = await openIntake(transaction, bringing, files.length)
    for await (const batch of inBatches(files)) await keepWaiting(transaction, id, batch)
    return { ...bringing, id }
  })

/**
 * Imports the files of an import that wait. Others may be at it too: each file is imported once. One that the program
 * fails on is refused and stops no other; once all have ended @throws what failed, as errors of the program.
 */
export async function finish(db: Database, { id, ...bringing }: UnfinishedIntake): Promise<void> {
  const failures: unknown[] = []
  const importing = { ...bringing, id, kept: true }
  for await (const batch of readAhead(waitingBatches(db, id), bringing.origin))
    failures.push(...(await importOrRefuse(db, batch, importing)).failures)
  await endIntake(db, id)
  throwAny(failures)
}

/** Finishes every import that was handed in, the oldest first. */
export async function importWaiting(db: Database): Promise<void> {
  for (const intake of await unfinishedIntakes(db)) await finish(db, intake)
}

interface EndedBatch {
  reports: readonly FileReport[]
  failures: readonly unknown[]
}

/** Imports a batch and, when the program fails on it, each file by itself. @throws outages. */
async function importOrRefuse(db: Database, batch: readonly BatchFile[], importing: Importing): Promise<EndedBatch> {
  try {
    return { reports: await importBatch(db, batch, importing), failures: [] }
  } catch (error) {
    if (outageOf(error)) throw error
    if (batch.length === 1)
      return { reports: await importBatch(db, batch.map(refusedByFailure), importing), failures: [error] }
    const ended = await Array.fromAsync(batch, (each) => importOrRefuse(db, [each], importing))
    return { reports: ended.flatMap(({ reports }) => reports), failures: ended.flatMap(({ failures }) => failures) }
  }
}

const refusedByFailure = ({ file: { position, name } }: BatchFile): BatchFile => ({
  file: { position, name, problem: { message: 'Non si riesce a importarlo per un errore di Traguardo: segnalalo.' } },
  read: undefined,
})

interface Importing extends Bringing {
  id: bigint
  /** Whether the files wait in the database, where others may take them first. */
  kept: boolean
}

const importBatch = (db: Database, batch: readonly BatchFile[], { id, by, kept }: Importing): Promise<FileReport[]> =>
  db.transaction().execute(async (transaction) => {
    await holdIntakes(transaction)
    const taken = kept ? await takeWaiting(transaction, id, placesOf(batch)) : undefined
    const own = taken ? batch.filter(({ file }) => taken.has(file.position)) : batch
    const imported = await importReadFiles(
      transaction,
      own.flatMap(({ read }) => read ?? []),
      by,
    )
    const reports = own.map(({ file }) => ('problem' in file ? unopened(file) : imported.shift()!))
    await addIntakeFiles(
      transaction,
      id,
      own.map(({ file, read }, at) => ({
        ...{ ...reports[at]!, position: file.position, sha256: read?.sha256 ?? null },
      })),
    )
    return reports
  })

const placesOf = (batch: readonly BatchFile[]): number[] => batch.map(({ file }) => file.position)

const unopened = ({ name, problem }: Extract<PlacedFile, { problem: unknown }>): FileReport => ({
  ...{ file: name, outcome: 'refused', invoices: [], rows: [], problems: [problem] },
})
