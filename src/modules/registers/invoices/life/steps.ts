// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Acceptance, Check, InvoiceLife, Order, Pause, Settlement } from './model.ts'

/** One thing that was done to an invoice, on a day. */
export type Step = { on: CivilDate } & (
  | { kind: 'answer'; answer: Acceptance }
  | { kind: 'settlement' | 'return' | 'correct'; settlement: Settlement }
  | { kind: 'check-asked' | 'check-answered'; check: Check }
  | { kind: 'pause' | 'resume'; pause: Pause }
  | { kind: 'issue' | 'send' | 'execute' | 'send-back' | 'cancel'; order: Order }
)

/** On the same day, one comes before the other in this order. */
export const stepKinds = [
  ...(['answer', 'settlement', 'return', 'correct', 'check-asked', 'check-answered', 'pause', 'resume'] as const),
  ...(['issue', 'send', 'execute', 'send-back', 'cancel'] as const),
] as const

/** All that was done, in order. */
export const stepsOf = (life: InvoiceLife): Step[] =>
  [
    ...at(life.acceptanceOn, (on): Step => ({ on, kind: 'answer', answer: life.acceptance! })),
    ...life.settlements.flatMap((settlement) => [
      ...at(settlement.sentOn ?? settlement.settledOn, (on): Step => ({ on, kind: 'settlement', settlement })),
      ...at(settlement.returnedOn, (on): Step => ({ on, kind: 'return', settlement })),
      ...at(settlement.correctOn, (on): Step => ({ on, kind: 'correct', settlement })),
    ]),
    ...life.checks.flatMap((check) => [
      ...at(check.askedOn, (on): Step => ({ on, kind: 'check-asked', check })),
      ...at(check.answeredOn, (on): Step => ({ on, kind: 'check-answered', check })),
    ]),
    ...life.pauses.flatMap((pause) => [
      ...at(pause.from, (on): Step => ({ on, kind: 'pause', pause })),
      ...at(pause.until, (on): Step => ({ on, kind: 'resume', pause })),
    ]),
    ...life.orders.flatMap((order) => [
      ...at(order.issuedOn, (on): Step => ({ on, kind: 'issue', order })),
      ...at(order.sentOn, (on): Step => ({ on, kind: 'send', order })),
      ...at(order.executedOn, (on): Step => ({ on, kind: 'execute', order })),
      ...at(order.returnedOn, (on): Step => ({ on, kind: 'send-back', order })),
      ...at(order.cancelledOn, (on): Step => ({ on, kind: 'cancel', order })),
    ]),
  ].toSorted((a, b) => (a.on === b.on ? stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind) : a.on < b.on ? -1 : 1))

const at = (day: CivilDate | null, step: (on: CivilDate) => Step): Step[] => (day === null ? [] : [step(day)])
