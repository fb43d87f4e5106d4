// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, noteAll } from '#platform/journal.ts'
import { type HashedFile, keepOriginals } from '#platform/originals.ts'
import type { BilledInvoice, FileReport } from './model.ts'
import { tellAll } from './notices/actions.ts'
import { matchArrived } from './orders/opi/actions.ts'
import type { Reading } from './reading/index.ts'
import { sdiFileOf } from './reading/sdi-file.ts'
import { repetition, waiting } from './remarks.ts'
import { addInvoices, findSame, linkCreditNotes, type SameInvoice, unlinkedCreditNotes } from './store.ts'

/** A file and what was read in it. */
export interface ReadFile extends HashedFile {
  reading: Reading
}

export interface InvoicesFile extends ReadFile {
  reading: Extract<Reading, { kind: 'invoices' }>
}

/** An invoice of a file, and its row in the register: added now, or there already. */
interface Placed {
  invoice: BilledInvoice
  row: bigint
  same?: SameInvoice
}

/** Adds what is new of these files, and what follows from its arrival; tells what became of each. */
export async function addArrived(
  transaction: Database,
  files: readonly InvoicesFile[],
  by: Doer,
): Promise<Map<ReadFile, FileReport>> {
  if (files.length === 0) return new Map()
  const added = await addEach(transaction, firstOfEach(files))
  const bringing = files.filter((file) => added.has(file))
  await keepOriginals(transaction, bringing, by)
  await noteAll(
    transaction,
    by,
    bringing.map((file) => ({
      did: 'invoices.imported',
      about: file.sha256,
      now: { file: file.name, added: added.get(file)!.size },
      originals: [file.sha256],
    })),
  )
  const placed = await place(transaction, files, added)
  const consequences = await followArrival(transaction, bringing, by)
  return new Map(files.map((file) => [file, report(file, placed.get(file)!, consequences.get(file))]))
}

function firstOfEach(files: readonly InvoicesFile[]): InvoicesFile[] {
  const known = new Map<string, InvoicesFile>()
  for (const file of files) if (!known.has(file.sha256)) known.set(file.sha256, file)
  return [...known.values()]
}

/** The new rows of each file that has any, by place in the lot. */
async function addEach(db: Database, files: readonly InvoicesFile[]): Promise<Map<ReadFile, Map<number, bigint>>> {
  const rows = await addInvoices(
    db,
    files.map(({ sha256, name, reading: { signature, invoices } }) => ({
      ...{ original: sha256, sdiFile: sdiFileOf(name), signature, invoices },
    })),
  )
  const byFile = Map.groupBy(rows, ({ original }) => original)
  return new Map(
    files.flatMap((file) => {
      const own = byFile.get(file.sha256)
      return own ? [[file, new Map(own.map(({ position, id }) => [position, id]))] as const] : []
    }),
  )
}

async function place(
  db: Database,
  files: readonly InvoicesFile[],
  added: ReadonlyMap<ReadFile, ReadonlyMap<number, bigint>>,
): Promise<Map<ReadFile, Placed[]>> {
  const all = files.flatMap((file) =>
    file.reading.invoices.map((invoice) => ({ file, invoice, row: added.get(file)?.get(invoice.position) })),
  )
  const known = await findSame(
    db,
    all.filter(({ row }) => row === undefined).map(({ file, invoice }) => ({ ...invoice, original: file.sha256 })),
  )
  const placed = all.map(({ file, invoice, row }) => {
    if (row !== undefined) return { file, invoice, row }
    const same = known.shift()!
    return { file, invoice, row: same.id, same }
  })
  return Map.groupBy(placed, ({ file }) => file)
}

/** Links credit notes, tells what messages said before, matches the orders that waited; returns what is to be said. */
async function followArrival(
  transaction: Database,
  files: readonly InvoicesFile[],
  by: Doer,
): Promise<Map<ReadFile, Problem[]>> {
  const originals = files.map(({ sha256 }) => sha256)
  await linkCreditNotes(transaction, originals)
  const hasCredit = files.some(({ reading }) => reading.invoices.some(({ kind }) => kind === 'credit-note'))
  const unlinked = Map.groupBy(
    hasCredit ? await unlinkedCreditNotes(transaction, originals) : [],
    ({ original }) => original,
  )
  const told = await tellAll(
    transaction,
    files.flatMap(({ name }) => sdiFileOf(name) ?? []),
    by,
  )
  await matchArrived(
    transaction,
    files.flatMap(({ reading }) => reading.invoices.map(({ number }) => number)),
    by,
  )
  return new Map(
    files.map((file) => [
      file,
      [...(unlinked.get(file.sha256) ?? []).map(waiting), ...(told.get(sdiFileOf(file.name) ?? '') ?? [])],
    ]),
  )
}

function report(
  file: InvoicesFile,
  placed: readonly Placed[],
  consequences: readonly Problem[] | undefined,
): FileReport {
  const { invoices, remarks } = file.reading
  const repeated = placed.flatMap(({ invoice, same }) => (same ? repetition(file.sha256, invoice, same) : []))
  const rows = [...new Set(placed.map(({ row }) => row))]
  if (!consequences) return { file: file.name, outcome: 'duplicate', invoices, rows, problems: repeated }
  const problems = [...remarks, ...repeated, ...consequences]
  return { file: file.name, outcome: problems.length > 0 ? 'remarks' : 'accepted', invoices, rows, problems }
}
