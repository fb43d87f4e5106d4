// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { documentKind, isCodeInUse, isDebt } from './document-kinds.ts'

test('invoices ask for a payment, credit notes reduce one, what the buyer writes for itself does neither', () => {
  assert.deepEqual(['TD01', 'TD06', 'TD24', 'TD04', 'TD08', 'TD16', 'TD20', 'TD27', 'TD28', 'TD29'].map(documentKind), [
    'invoice',
    'invoice',
    'invoice',
    'credit-note',
    'credit-note',
    'other',
    'other',
    'other',
    'other',
    'other',
  ])
  assert.deepEqual(['TD10', 'td01', 'constructor'].map(documentKind), [undefined, undefined, undefined])
})

test('a code can be used from the day its version of the format begins', () => {
  const used = (code: string, day: string) => isCodeInUse(code, civilDate(day))
  assert.deepEqual([used('TD29', '2025-03-31'), used('TD29', '2025-04-01')], [false, true])
  assert.deepEqual([used('TD24', '2020-09-30'), used('TD24', '2020-10-01')], [false, true])
  assert.deepEqual([used('TD01', '2014-06-05'), used('TD01', '2026-01-01')], [false, true])
})

test('C12: a refused invoice is not a debt, nor is one of nothing or a credit note', () => {
  const asked = { kind: 'invoice', amountDue: 1n, refused: false } as const
  assert.equal(isDebt(asked), true)
  assert.equal(isDebt({ ...asked, refused: true }), false)
  assert.equal(isDebt({ ...asked, amountDue: 0n }), false)
  assert.equal(isDebt({ ...asked, kind: 'credit-note' }), false)
  assert.equal(isDebt({ ...asked, kind: 'other' }), false)
})
