// SPDX-License-Identifier: EUPL-1.2
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { sha256 } from '#platform/originals.ts'
import { importInvoiceFile } from '../actions.ts'
import type { GivenFile } from '../files.ts'
import type { FileReport } from '../model.ts'
import type { Way } from './model.ts'
import { addIntakeFile, endIntake, openIntake } from './store.ts'

interface Bringing {
  origin: Way
  by: User
  /** Told of each file as it ends. */
  tell?: (report: FileReport) => void
}

/**
 * Imports files one by one and logs what becomes of each; returns the import, or nothing when there was no file.
 * Cut short, it keeps what was done: the same files again add what is missing.
 */
export async function importInvoiceFiles(
  db: Database,
  files: AsyncIterable<GivenFile> | Iterable<GivenFile>,
  { origin, by, tell }: Bringing,
): Promise<bigint | undefined> {
  let intake: bigint | undefined
  let position = 0
  for await (const file of files) {
    intake ??= await openIntake(db, origin, by.id)
    position++
    const report = await reportOn(db, file, { origin, by })
    const { outcome, problems, invoices } = report
    const hash = 'bytes' in file ? sha256(file.bytes) : null
    await addIntakeFile(db, intake, { position, name: file.name, sha256: hash, outcome, problems, invoices })
    tell?.(report)
  }
  if (intake !== undefined) await endIntake(db, intake)
  return intake
}

const reportOn = async (db: Database, file: GivenFile, { origin, by }: Bringing): Promise<FileReport> =>
  'problem' in file
    ? { file: file.name, outcome: 'refused', invoices: [], problems: [file.problem] }
    : importInvoiceFile(db, { ...file, origin }, by)
