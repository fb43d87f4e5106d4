// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { complaintOf } from '#kernel/fields.ts'
import type { Problem } from '#kernel/problem.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import { readCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { decodeText, looksBinary } from '#platform/decoding.ts'
import { note } from '#platform/journal.ts'
import { findOriginal, keepOriginal, type ReceivedFile } from '#platform/originals.ts'
import { type Comparison, compare } from './compare.ts'
import { correctionContents, correctionsIn } from './corrections.ts'
import {
  type Mapping,
  missingFields,
  type PccField,
  type PccFile,
  type PccRow,
  pccFieldNames,
  pccFields,
  pccRow,
} from './model.ts'
import { proposalsIn } from './pairing.ts'
import {
  type CorrectionColumn,
  deleteMatch,
  findCorrectionColumns,
  findMapping,
  insertFile,
  insertMatch,
  invoicesToCompare,
  listFiles,
  listMatches,
  rowsOf,
  saveCorrectionColumns,
  saveMapping,
} from './store.ts'

/** Bytes of the largest file that is read. */
export const largestPccFile = 20 * 1024 * 1024

/** The titles of a file’s columns; nothing when it has none. */
function headerOf(bytes: Uint8Array): string[] | undefined {
  if (looksBinary(bytes)) return undefined
  const { header } = readCsv(decodeText(bytes))
  return header.length > 1 ? header.filter((title) => title !== '') : undefined
}

/** Keeps a file of the platform until its columns are told; returns its hash, and its titles. */
export async function keepFile(
  db: Database,
  file: ReceivedFile,
  by: User,
): Promise<{ original: string; header: string[]; saved: Mapping } | undefined> {
  const header = headerOf(file.bytes)
  if (!header) return undefined
  return { original: await keepOriginal(db, file, by), header, saved: await findMapping(db) }
}

/** The file kept before, with the mapping saved. */
export async function keptFile(db: Database, original: string) {
  const file = await findOriginal(db, original)
  const header = file && headerOf(file.bytes)
  return header && { original, header, saved: await findMapping(db) }
}

/** Reads a kept file with these columns, remembers them, and adds its rows: all, or none with every problem. */
export async function addFile(db: Database, file: PccFile, mapping: Mapping, by: User): Promise<readonly Problem[]> {
  const missing = missingFields(mapping)
  if (missing.length > 0)
    return [{ message: `manca la colonna di: ${missing.map((field) => pccFields[field].label).join(', ')}` }]
  if ((await listFiles(db)).some(({ original }) => original === file.original)) return []
  const kept = await findOriginal(db, file.original)
  const { rows, problems } = readRows(kept?.bytes ?? new Uint8Array(), mapping)
  if (problems.length > 0) return problems

  await db.transaction().execute(async (transaction) => {
    await saveMapping(transaction, mapping)
    await insertFile(transaction, file, rows)
    const { original, year, extractedOn } = file
    const now = { year, on: extractedOn, added: rows.length }
    await note(transaction, by, { did: 'platform.imported', about: original, now, originals: [original] })
  })
  return []
}

function readRows(bytes: Uint8Array, mapping: Mapping): { rows: PccRow[]; problems: Problem[] } {
  const rows: PccRow[] = []
  const problems: Problem[] = []
  const { lines } = readCsv(decodeText(bytes))
  if (lines.length === 0) problems.push({ message: 'Il file non ha righe oltre ai titoli.' })
  for (const { line, cells } of lines) {
    const typed = Object.fromEntries(pccFieldNames.map((field) => [field, cells[mapping[field] ?? ''] ?? '']))
    const parsed = pccRow.safeParse(typed)
    if (parsed.success) rows.push({ line, ...parsed.data })
    else
      for (const issue of parsed.error.issues) {
        const field = issue.path[0] as PccField
        problems.push({ line, field: mapping[field] ?? field, message: complaintOf(issue) })
      }
  }
  return { rows, problems }
}

/** Our payments of the year of a file, up to the day it was extracted, against its rows. */
export async function compareWith(db: Database, { original, year, extractedOn }: PccFile): Promise<Comparison> {
  const rows = await rowsOf(db, original)
  const matches = await listMatches(db)
  const numbers = [...new Set(rows.map(({ number }) => number))]
  const ids = matches.map(({ invoiceId }) => invoiceId)
  return compare(await invoicesToCompare(db, { year, numbers, ids }), rows, { year, extractedOn, matches })
}

/** Says that a row is of an invoice of ours, among those proposed. @throws Refusal when it is no longer proposed. */
export async function confirmMatch(
  db: Database,
  file: PccFile,
  { line, invoiceId }: { line: number; invoiceId: bigint },
  by: User,
): Promise<void> {
  const proposed = proposalsIn(await compareWith(db, file))
  const found = proposed.find(({ row, invoice }) => row.line === line && invoice.id === invoiceId)
  if (!found) throw new Refusal('conflict', 'Questo abbinamento non è più tra quelli proposti: guarda il confronto.')
  const { supplier, number, pccId } = found.row
  await db.transaction().execute(async (transaction) => {
    if (!(await insertMatch(transaction, { supplier, number, pccId, invoiceId }))) return
    const now = { invoice: found.invoice.number, number, supplier }
    await note(transaction, by, { did: 'invoice.platform-matched', about: String(invoiceId), now })
  })
}

/** Takes back what a person said. */
export const takeApart = (db: Database, which: { supplier: string; number: string }, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const gone = await deleteMatch(transaction, which)
    if (gone)
      await note(transaction, by, { did: 'invoice.platform-taken-apart', about: String(gone.invoiceId), now: which })
  })

/** The file of an extraction told by a form: the day cannot be to come. */
export const isExtraction = (year: number, extractedOn: CivilDate, today: CivilDate): boolean =>
  extractedOn <= today && extractedOn >= `${year}-01-01`

/** The columns chosen for the corrections, or all of them as they come. */
export async function correctionColumns(db: Database): Promise<CorrectionColumn[]> {
  const chosen = await findCorrectionColumns(db)
  return chosen.length > 0 ? chosen : correctionContents.map((content) => ({ content, title: content }))
}

/** Chooses which columns the corrections have, and in which order. */
export const chooseColumns = (db: Database, columns: readonly CorrectionColumn[], by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const before = { columns: (await correctionColumns(transaction)).map(({ title }) => title).join('; ') }
    await saveCorrectionColumns(transaction, columns)
    const now = { columns: columns.map(({ title }) => title).join('; ') }
    await note(transaction, by, { did: 'correction-columns.chosen', about: 'modello-003', before, now })
  })

/** The file of corrections of an extraction: titles and lines, in the columns chosen. */
export async function correctionsOf(db: Database, file: PccFile) {
  const columns = await correctionColumns(db)
  const operations = correctionsIn(await compareWith(db, file), file.year)
  return {
    titles: columns.map(({ title }) => title),
    lines: operations.map((operation) =>
      columns.map(({ content }) => operation[content as keyof typeof operation] ?? ''),
    ),
  }
}
