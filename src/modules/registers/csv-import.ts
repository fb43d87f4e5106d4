// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod'
import { complaintOf } from '#kernel/fields.ts'
import type { Problem } from '#kernel/problem.ts'
import type { User } from '#modules/access/index.ts'
import { holdYears } from '#modules/plan/index.ts'
import { readCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { decodeText } from '#platform/decoding.ts'
import { note } from '#platform/journal.ts'
import { findOriginal, keepOriginal, type ReceivedFile, sha256 } from '#platform/originals.ts'
import type { Numbered, Register } from './register.ts'

export interface CsvImport {
  /** Unchanged: everything was there already. Rejected: nothing was saved. */
  outcome: 'imported' | 'unchanged' | 'rejected'
  /** Lines that brought something new. */
  added: number
  problems: readonly Problem[]
}

/** Bytes of the largest CSV that is read. */
export const largestCsv = 50 * 1024 * 1024

/** Adds the lines of a CSV file to a register: all of them, or none with every problem found. */
export async function importCsv<Row extends z.ZodObject>(
  db: Database,
  register: Register<Row>,
  file: ReceivedFile,
  by: User,
): Promise<CsvImport> {
  const hash = sha256(file.bytes)
  if (await findOriginal(db, hash)) return { outcome: 'unchanged', added: 0, problems: [] }

  const { rows, problems } = readRows(register, file.bytes)
  if (problems.length > 0) return { outcome: 'rejected', added: 0, problems }

  const transaction = await db.startTransaction().execute()
  try {
    const closed = await holdYears(transaction)
    const result = await register.add(transaction, rows, { original: hash, by, closed })
    if (result.problems.length > 0) return { outcome: 'rejected', added: 0, problems: result.problems }
    if (result.added === 0) return { outcome: 'unchanged', added: 0, problems: [] }

    await keepOriginal(transaction, file, by)
    const now = { file: file.name, original: hash, added: result.added }
    const originals = [hash]
    await note(transaction, by, { did: 'register.imported', about: register.slug, now, originals })
    for (const deed of result.replaced ?? []) await note(transaction, by, { ...deed, originals })
    await transaction.commit().execute()
    return { outcome: 'imported', added: result.added, problems: [] }
  } finally {
    if (!transaction.isCommitted) await transaction.rollback().execute()
  }
}

/** Past this gate types are true; before it, every bad cell is a problem with its line and column. */
function readRows<Row extends z.ZodObject>(
  register: Register<Row>,
  bytes: Uint8Array,
): { rows: Numbered<z.infer<Row>>[]; problems: Problem[] } {
  const text = bytes.length <= largestCsv ? decodeText(bytes) : '\0'
  if (text.includes('\0')) {
    return {
      rows: [],
      problems: [{ message: 'Non è un file CSV di al massimo 50 MB: dal foglio di calcolo salva come CSV.' }],
    }
  }
  const { header, lines } = readCsv(text)
  const { columns, missing } = columnsOf(register, header)
  if (missing.length > 0) {
    const message = `mancano le colonne: ${missing.join(', ')}; scrivile nella prima riga, anche se restano vuote`
    return { rows: [], problems: [{ line: 1, message }] }
  }
  if (lines.length === 0) return { rows: [], problems: [{ message: 'Il file non ha righe oltre ai titoli.' }] }

  const rows: Numbered<z.infer<Row>>[] = []
  const problems: Problem[] = []
  for (const { line, cells } of lines) {
    const typed = Object.fromEntries(Object.keys(register.labels).map((key) => [key, cells[columns[key] ?? ''] ?? '']))
    const parsed = register.row.safeParse(typed)
    if (parsed.success) rows.push({ line, row: parsed.data })
    else problems.push(...parsed.error.issues.map((issue) => problemOf(issue, line, register.labels)))
  }
  return { rows, problems }
}

/** The column of the file that holds each field, whatever its order and capitals. */
function columnsOf({ labels, optionalColumns = [] }: Register, header: readonly string[]) {
  const columns: Record<string, string> = {}
  const missing: string[] = []
  for (const [key, label] of Object.entries(labels)) {
    const column = header.find((name) => name.toLowerCase() === label.toLowerCase())
    if (column !== undefined) columns[key] = column
    else if (!optionalColumns.includes(key)) missing.push(label)
  }
  return { columns, missing }
}

function problemOf(issue: z.core.$ZodIssue, line: number, labels: Readonly<Record<string, string>>): Problem {
  const field = labels[String(issue.path[0])]
  return { line, ...(field !== undefined && { field }), message: complaintOf(issue) }
}
