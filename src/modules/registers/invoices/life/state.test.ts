// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import type { Check, InvoiceLife, Order, Pause, Settlement } from './model.ts'
import { acceptedOn, stateOn } from './state.ts'

const september = (day: number): CivilDate => civilDate(`2026-09-${String(day).padStart(2, '0')}`)

/** Received on 1 September 2026, accepted on the 4th, of one area, 1.000,00 € to be paid. */
const accepted: InvoiceLife = {
  ...{ id: 1n, number: '1/PA', supplierId: 'IT1', kind: 'invoice', datedOn: civilDate('2026-08-30'), unit: 'PL' },
  ...{ receivedOn: september(1), dueOn: civilDate('2026-10-01'), termDays: 30, termTitle: null },
  ...{ suppliedOn: null, verifiedOn: null },
  ...{ amountDue: 1000_00n, retained: 0n, lowered: 0n, acceptance: 'accepted', acceptanceOn: september(4) },
  ...{ settlements: [], pauses: [], checks: [], orders: [] },
}
const settled = (on: number, later: Partial<Settlement> = {}): Settlement => ({
  ...{ act: `Determina n. ${on}`, settledOn: september(on), sentOn: september(on) },
  ...{ returnedOn: null, returnNote: null, correctOn: null },
  ...later,
})
const sentBack = settled(8, { returnedOn: september(10), returnNote: 'CIG sbagliato' })
const check = (later: Partial<Check> = {}): Check => ({
  ...{ id: 1n, kind: 'tax-debt', askedOn: september(13), answeredOn: null, outcome: null, reference: null },
  ...later,
})
const paid = (later: Partial<Order> = {}): Order => ({
  ...{ orderNumber: '7', amount: 1000_00n, settlementAct: null, issuedOn: september(16), sentOn: september(17) },
  ...{ executedOn: null, returnedOn: null, cancelledOn: null },
  ...later,
})
const pause: Pause = { from: september(5), until: september(9), reason: 'contested', note: null }

const table: readonly [what: string, life: Partial<InvoiceLife>, on: number, stage: string, turn: string][] = [
  ['arrived, nobody answered', {}, 3, 'arrived', 'area'],
  ['accepted by its area', {}, 4, 'assigned', 'area'],
  ['of no area, it waits for one', { unit: null }, 5, 'accepted', 'accounting'],
  ['refused, it is no debt', { acceptance: 'refused' }, 5, 'refused', 'nobody'],
  ['a credit note asks for nothing', { kind: 'credit-note', amountDue: -1n }, 5, 'not-a-debt', 'nobody'],
  ['fifteen days are not over', { acceptance: null, acceptanceOn: null }, 16, 'arrived', 'area'],
  ['silence for fifteen days accepts', { acceptance: null, acceptanceOn: null }, 17, 'assigned', 'area'],
  [
    'settled before anybody answers, it is accepted',
    { acceptance: null, acceptanceOn: null, settlements: [sentBack] },
    10,
    'returned',
    'area',
  ],
  ['settled', { settlements: [settled(8)] }, 8, 'settled', 'accounting'],
  ['settled tomorrow is not settled', { settlements: [settled(8)] }, 7, 'assigned', 'area'],
  ['sent back', { settlements: [sentBack] }, 10, 'returned', 'area'],
  ['not sent back yet', { settlements: [sentBack] }, 9, 'settled', 'accounting'],
  ['corrected', { settlements: [sentBack, settled(12)] }, 12, 'settled', 'accounting'],
  ['waiting for a check', { settlements: [settled(8)], checks: [check()] }, 14, 'checking', 'accounting'],
  [
    'checked, and correct',
    {
      settlements: [settled(8, { correctOn: september(12) })],
      checks: [check({ answeredOn: september(14), outcome: 'clear' })],
    },
    14,
    'correct',
    'accounting',
  ],
  ['ordered', { settlements: [settled(8)], orders: [paid()] }, 16, 'ordered', 'accounting'],
  ['sent to the treasury', { settlements: [settled(8)], orders: [paid()] }, 17, 'sent', 'treasury'],
  ['paid', { settlements: [settled(8)], orders: [paid({ executedOn: september(20) })] }, 20, 'executed', 'nobody'],
  [
    'sent back by the treasury',
    { settlements: [settled(8)], orders: [paid({ returnedOn: september(20) })] },
    20,
    'sent-back',
    'accounting',
  ],
  [
    'an order cancelled is as if it were not there',
    { settlements: [settled(8)], orders: [paid({ sentOn: null, cancelledOn: september(18) })] },
    18,
    'settled',
    'accounting',
  ],
  [
    'paid in part, the rest waits',
    { settlements: [settled(8)], orders: [paid({ amount: 1n })] },
    18,
    'settled',
    'accounting',
  ],
  ['lowered to nothing', { lowered: 1000_00n }, 18, 'cleared', 'nobody'],
  ['in dispute, the area must settle it', { settlements: [settled(5)], pauses: [pause] }, 8, 'settled', 'area'],
  ['the dispute is over', { settlements: [settled(5)], pauses: [pause] }, 9, 'settled', 'accounting'],
]

test('where an invoice stands on a day, and whose turn it is', () => {
  for (const [what, life, on, stage, turn] of table) {
    const state = stateOn({ ...accepted, ...life }, september(on))
    assert.deepEqual([what, state.stage, state.turn], [what, stage, turn])
  }
})

test('the area’s days run from acceptance, or from the last day to answer', () => {
  const silent = { ...accepted, acceptance: null, acceptanceOn: null }
  assert.equal(acceptedOn(accepted, september(30)), september(4))
  assert.equal(acceptedOn(silent, september(16)), null)
  assert.equal(acceptedOn(silent, september(30)), september(16)) // the 1st and fifteen days
  const settledFirst = { ...silent, settlements: [settled(8, { sentOn: september(12) })] }
  assert.deepEqual(
    [7, 8, 30].map((on) => acceptedOn(settledFirst, september(on))),
    [null, september(8), september(8)],
  )
  assert.equal(acceptedOn({ ...silent, settlements: [settled(18)] }, september(30)), september(16))
  assert.equal(acceptedOn({ ...settledFirst, acceptance: 'refused', acceptanceOn: september(9) }, september(30)), null)
})
