// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import { holdYears } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'
import { findOriginal, keepOriginal, type ReceivedFile, sha256 } from '#platform/originals.ts'
import { refuseClosedLines } from '../../../closed-lines.ts'
import { daysOf } from '../model.ts'
import { findNamed } from '../store/matching.ts'
import { dropUnmatched, listUnmatched, type UnmatchedOrder } from '../store/unmatched.ts'
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
  if (await findOriginal(db, sha256(file.bytes))) return { ...nothing, outcome: 'unchanged' }
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
    return { outcome: 'imported', changed: moved.length, unmatched, leftOut, remarks, problems: [] }
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
    const { original, line, orderNumber } = each
    const order = { ...each, settlementAct: null }
    if ((await new Applying(transaction, original).put(line, invoice, order)) !== undefined) continue
    await dropUnmatched(transaction, each.id)
    const now = { order: orderNumber, original }
    await note(transaction, by, {
      did: 'invoice.order-recorded',
      about: String(invoice.id),
      now,
      originals: [original],
    })
    matched++
  }
  return matched
}
