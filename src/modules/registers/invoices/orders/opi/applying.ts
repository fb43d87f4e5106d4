// SPDX-License-Identifier: EUPL-1.2
import { yearOfDay } from '#kernel/civil-date.ts'
import type { Problem } from '#kernel/problem.ts'
import type { Database } from '#platform/database.ts'
import type { Deed } from '#platform/journal.ts'
import type { Order } from '../../life/model.ts'
import { putOrder } from '../put.ts'
import { keepDeclared } from '../store/declared.ts'
import type { PayableInvoice } from '../store/matching.ts'
import type { Declared } from './model.ts'

/** What a file does while it is applied: inside one transaction, all of it or nothing. */
export class Applying {
  readonly db: Database
  /** Hash of the file. */
  readonly original: string
  readonly moved: { line: number; years: number[] }[] = []
  readonly corrections: Deed[] = []
  readonly remarks: Problem[] = []
  unmatched = 0

  constructor(db: Database, original: string) {
    this.db = db
    this.original = original
  }

  remark(line: number, message: string): void {
    this.remarks.push({ line, message })
  }

  /** Puts an order on an invoice, with what it declares of it; returns why it cannot be. */
  async put(
    line: number,
    invoice: PayableInvoice,
    order: Order,
    { declared, ...how }: { correctsAmount?: boolean; declared?: Declared } = {},
  ): Promise<string | undefined> {
    const put = await putOrder(this.db, invoice, order, { original: this.original, line }, how)
    if (put && 'why' in put) return put.why
    if (declared) await keepDeclared(this.db, invoice.id, order, declared)
    if (!put) return undefined
    const { moves, before, now } = put
    this.moved.push({ line, years: moves.map(yearOfDay) })
    if (before) this.corrections.push({ did: 'invoice.order-corrected', about: String(invoice.id), before, now })
    return undefined
  }
}
