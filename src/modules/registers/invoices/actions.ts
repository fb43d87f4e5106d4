// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { Doer } from '#platform/journal.ts'
import { type ReceivedFile, sha256 } from '#platform/originals.ts'
import { addArrived, type InvoicesFile, type ReadFile } from './arrival.ts'
import type { FileReport } from './model.ts'
import { recordNotice } from './notices/actions.ts'
import { readInvoiceFile } from './reading/index.ts'

export const readFile = (file: ReceivedFile): ReadFile => ({
  ...file,
  sha256: sha256(file.bytes),
  reading: readInvoiceFile(file.bytes),
})

/**
 * Adds the invoices of one file, all that are new or none, or records the message of the Sistema di Interscambio in it;
 * the same file twice changes nothing.
 */
export async function importInvoiceFile(db: Database, file: ReceivedFile, by: Doer): Promise<FileReport> {
  const read = readFile(file)
  const reports = await db.transaction().execute((transaction) => importReadFiles(transaction, [read], by))
  return reports[0]!
}

/**
 * The same of many files: the invoices of all, then the messages of all, then the invoices whose number a refusal told by
 * those messages has left free. Returns their reports in the order given.
 */
export async function importReadFiles(
  transaction: Database,
  files: readonly ReadFile[],
  by: Doer,
): Promise<FileReport[]> {
  const reports = await addArrived(transaction, files.filter(bringsInvoices), by)
  for (const file of files) {
    const { reading, name } = file
    if (reading.kind === 'notice') reports.set(file, await recordNotice(transaction, file, reading.notice, by))
    if (reading.kind === 'refused')
      reports.set(file, { file: name, outcome: 'refused', invoices: [], rows: [], problems: reading.problems })
  }
  const turnedAway = files.filter(bringsInvoices).filter((file) => reports.get(file)!.outcome === 'duplicate')
  if (files.some(({ reading }) => reading.kind === 'notice'))
    for (const [file, report] of await addArrived(transaction, turnedAway, by)) reports.set(file, report)
  return files.map((file) => reports.get(file)!)
}

const bringsInvoices = (file: ReadFile): file is InvoicesFile => file.reading.kind === 'invoices'
