// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import { holdYears, refuseIfClosed } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { findOriginal, keepOriginal, type ReceivedFile, sha256 } from '#platform/originals.ts'
import { refuseClosedLines } from '../../../closed-lines.ts'
import { daysOf } from '../model.ts'
import { keepReport } from '../store/import.ts'
import { findNamed, findPayable, type PayableInvoice } from '../store/matching.ts'
import { dropUnmatched, findWaiting, listUnmatched, type UnmatchedOrder } from '../store/unmatched.ts'
import { applyOrder } from './apply-flow.ts'
import { applyMovement } from './apply-movement.ts'
import { Applying } from './applying.ts'
import type { CashJournal, Flow, OrdersImport } from './model.ts'
import { readTreasuryFile } from './reading.ts'

const nothing = {
  changed: 0,
  unmatched: 0,
  leftOut: { notCommercial: 0, withoutInvoice: 0 },
  remarks: [],
  problems: [],
}

/**
 * Puts a flow of payment orders, or a cash journal, on the invoices it names: all of it, or nothing with every problem.
 * `sentOn` is the day of transmission, when it is not the one on which the flow was made. @throws Refusal for closed years.
 */
export async function importOrders(
  db: Database,
  file: ReceivedFile,
  { sentOn }: { sentOn: CivilDate | null },
  by: User,
): Promise<OrdersImport> {
  const hash = sha256(file.bytes)
  if (await findOriginal(db, hash)) return { ...nothing, outcome: 'unchanged', original: hash }
  const read = readTreasuryFile(file.bytes)
  if (read.kind === 'unreadable') return { ...nothing, outcome: 'rejected', problems: read.problems }

  return db.transaction().execute(async (transaction) => {
    const closed = await holdYears(transaction)
    const applying = new Applying(transaction, await keepOriginal(transaction, file, by))
    await apply(applying, read, sentOn)
    refuseClosedLines(applying.moved, closed)
    const { moved, unmatched, remarks, original, corrections } = applying
    const now = { file: file.name, added: moved.length, unmatched }
    await note(transaction, by, { did: 'orders.imported', about: original, now, originals: [original] })
    for (const deed of corrections) await note(transaction, by, deed)
    const leftOut = read.kind === 'flow' ? read.leftOut : nothing.leftOut
    const done = { changed: moved.length, unmatched, leftOut, remarks }
    await keepReport(transaction, original, done)
    return { ...done, outcome: 'imported', original, problems: [] }
  })
}

async function apply(applying: Applying, read: Flow | CashJournal, sentOn: CivilDate | null): Promise<void> {
  if (read.kind === 'flow') for (const order of read.orders) await applyOrder(applying, order, sentOn ?? read.createdOn)
  else for (const movement of read.movements) await applyMovement(applying, movement)
}

/** Puts the orders that wait on the invoices that have arrived since; returns how many found theirs. */
export const matchWaiting = (db: Database, by: User): Promise<number> =>
  db.transaction().execute(async (transaction) => matchThese(transaction, await listUnmatched(transaction), by))

/** The same, when invoices with these numbers arrive, in the transaction that adds them. */
export async function matchArrived(transaction: Database, numbers: readonly string[], by: Doer): Promise<void> {
  await matchThese(transaction, await listUnmatched(transaction, numbers), by)
}

async function matchThese(transaction: Database, waiting: readonly UnmatchedOrder[], by: Doer): Promise<number> {
  const closed = waiting.length > 0 ? await holdYears(transaction) : []
  let matched = 0
  for (const each of waiting) {
    const invoice = await findNamed(transaction, each)
    const ofClosedYear = daysOf(each).some((day) => closed.some(({ year }) => year === yearOfDay(day)))
    if (!invoice || ofClosedYear) continue
    if ((await putWaiting(transaction, each, invoice, by)) === undefined) matched++
  }
  return matched
}

/** Puts an order that waits on an invoice, and in the journal; returns why it cannot be. */
async function putWaiting(
  transaction: Database,
  waiting: UnmatchedOrder,
  invoice: PayableInvoice,
  by: Doer,
  chosen: object = {},
): Promise<string | undefined> {
  const { id, original, line, orderNumber } = waiting
  const order = { ...waiting, settlementAct: null }
  const why = await new Applying(transaction, original).put(line, invoice, order, { declared: waiting })
  if (why !== undefined) return why
  await dropUnmatched(transaction, id)
  const now = { order: orderNumber, original, ...chosen }
  await note(transaction, by, { did: 'invoice.order-recorded', about: String(invoice.id), now, originals: [original] })
  return undefined
}

/** An order that waits. @throws Refusal when it does not any more. */
export async function waitingOrder(db: Database, id: bigint): Promise<UnmatchedOrder> {
  const waiting = await findWaiting(db, id)
  if (!waiting) throw new Refusal('not-found', 'Questo mandato non aspetta più nessuna fattura.')
  return waiting
}

/**
 * Puts an order that waits on the invoice that a person chose, whatever the file calls it.
 * @throws Refusal when either is not there, the year is closed, or that invoice cannot be paid so.
 */
export const chooseInvoice = (
  db: Database,
  { waiting: id, invoiceId }: { waiting: bigint; invoiceId: bigint },
  by: User,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const closed = await holdYears(transaction)
    const waiting = await waitingOrder(transaction, id)
    for (const day of daysOf(waiting)) refuseIfClosed(yearOfDay(day), closed)
    const invoice = await findPayable(transaction, invoiceId)
    if (!invoice) throw new Refusal('not-found', 'Questa fattura non è nel registro.')
    const why = await putWaiting(transaction, waiting, invoice, by, { invoice: waiting.invoiceNumber })
    if (why !== undefined) throw new Refusal('conflict', `Il mandato non va su questa fattura: ${why}.`)
  })
