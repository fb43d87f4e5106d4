// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import type { Debt } from '#law/debt.ts'
import type { Payment } from '#law/payment-timeliness.ts'

interface WrittenDebt {
  amount: string
  received: string
  due: string
  creditor?: string
  issued?: string
  /** Amount and day of each payment. */
  paid?: [string, string][]
  /** First day, and the day after the last. */
  suspended?: [string, string | null][]
}

/** A debt as one writes it in a worked example. */
export const debt = ({
  amount,
  received,
  due,
  creditor = 'IT01',
  issued,
  paid = [],
  suspended = [],
}: WrittenDebt): Debt => ({
  creditor,
  receivedOn: civilDate(received),
  issuedOn: civilDate(issued ?? received),
  dueOn: civilDate(due),
  amount: centsOf(amount)!,
  payments: paid.map(([euro, day]) => ({ amount: centsOf(euro)!, paidOn: civilDate(day) })),
  suspensions: suspended.map(([from, until]) => ({
    from: civilDate(from),
    until: until === null ? null : civilDate(until),
  })),
})

const start = civilDate('2024-07-01')
const day = (least = 0, most = 900) => fc.integer({ min: least, max: most }).map((days) => addDays(start, days))
const euro = fc.bigInt({ min: 1n, max: 100_000_00n })

/** Any debt received from July 2024 to the end of 2026, paid whole, in part, or not, disputed or not. */
export const anyDebt: fc.Arbitrary<Debt> = fc
  .record({
    receivedOn: day(),
    term: fc.integer({ min: 1, max: 60 }),
    paid: fc.array(fc.record({ amount: euro, after: fc.nat(400) }), { maxLength: 3 }),
    rest: fc.oneof(fc.constant(0n), euro),
    waits: fc.array(
      fc.record({
        after: fc.integer({ min: -10, max: 120 }),
        lasts: fc.integer({ min: 1, max: 90 }),
        open: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    creditor: fc.constantFrom('IT01', 'IT02', 'IT03'),
  })
  .map(({ receivedOn, term, paid, rest, waits, creditor }) => ({
    creditor,
    receivedOn,
    issuedOn: addDays(receivedOn, -3),
    dueOn: addDays(receivedOn, term),
    amount: paid.reduce((sum, { amount }) => sum + amount, rest),
    payments: paid.map(({ amount, after }) => ({ amount, paidOn: addDays(receivedOn, after) })),
    suspensions: waits.map(({ after, lasts, open }) => ({
      from: addDays(receivedOn, after),
      until: open ? null : addDays(receivedOn, after + lasts),
    })),
  }))

export const anyDay = day(-30, 1000)

export const anyPayment: fc.Arbitrary<Payment> = fc
  .record({
    days: fc.integer({ min: -90, max: 400 }),
    amount: fc.bigInt({ min: -1000n, max: 100_000_00n }),
    daysSuspended: fc.nat(30),
  })
  .map(({ days, amount, daysSuspended }) => ({ amount, dueOn: start, paidOn: addDays(start, days), daysSuspended }))
