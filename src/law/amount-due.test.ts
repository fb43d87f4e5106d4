// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { centsOf, decimalEuro } from '#kernel/money.ts'
import { amountDue, invoiceTotal, lessCreditNotes, netToSupplier, retentionOf, type TaxSummary } from './amount-due.ts'

const summary = (taxable: string, tax: string, chargeability?: string): TaxSummary => ({
  taxable: centsOf(taxable)!,
  tax: centsOf(tax)!,
  splitPayment: chargeability === 'S',
})

const dueOf = (...summaries: TaxSummary[]) => decimalEuro(amountDue(summaries, 0n))

test('C6: split-payment tax is not owed to the supplier', () => {
  assert.equal(dueOf(summary('1000.00', '220.00', 'S')), '1000.00')
  assert.equal(decimalEuro(invoiceTotal([summary('1000.00', '220.00', 'S')], 0n)), '1220.00') // 1.000 + 220
})

test('C7: tax that the supplier pays is owed to the supplier, at once or deferred', () => {
  assert.equal(dueOf(summary('1000.00', '220.00', 'I')), '1220.00') // 1.000 + 220
  assert.equal(dueOf(summary('1000.00', '220.00', 'D')), '1220.00')
})

test('C8: an invoice with both kinds of tax owes only one of them', () => {
  assert.equal(dueOf(summary('1000.00', '220.00', 'S'), summary('500.00', '0.00')), '1500.00') // 1.000 + 500
  assert.equal(decimalEuro(invoiceTotal([summary('1000.00', '220.00', 'S'), summary('500.00', '0.00')], 0n)), '1720.00')
})

test('the rounding of the document is owed as billed', () => {
  assert.equal(decimalEuro(amountDue([summary('99.99', '22.00', 'I')], 1n)), '122.00') // 99,99 + 22,00 + 0,01
})

test('all three kinds of tax in one invoice: only the split one is left out', () => {
  // 100 + 22 deferred + 200 + 44 at once + 300 = 666; the 66 of split tax go to the State
  const all = [summary('100.00', '22.00', 'D'), summary('200.00', '44.00', 'I'), summary('300.00', '66.00', 'S')]
  assert.equal(dueOf(...all), '666.00')
})

test('a stamp is owed when it was billed, among the summaries', () => {
  assert.equal(dueOf(summary('1000.00', '0.00'), summary('2.00', '0.00')), '1002.00') // 1.000 + 2
})

test('C9: the withholding stays in the amount due, and is paid on the supplier’s behalf', () => {
  const due = amountDue([summary('1000.00', '220.00', 'S')], 0n)
  assert.equal(decimalEuro(due), '1000.00')
  assert.equal(decimalEuro(netToSupplier(due, centsOf('200.00')!)), '800.00') // 1.000 − 200
})

test('half a percent of a contract’s payments is kept back to its end, to the cent', () => {
  const kept = (net: string) => decimalEuro(retentionOf(centsOf(net)!, civilDate('2025-06-30')))
  assert.equal(kept('10000.00'), '50.00') // 10.000 × 0,5 %
  assert.equal(kept('0.99'), '0.00') // 0,00495
  assert.equal(kept('1.00'), '0.01') // 0,005, half a cent goes up
})

test('C10: a credit note reduces its invoice, however it is signed', () => {
  const less = (due: string, ...notes: string[]) => {
    const { due: left, creditLeft } = lessCreditNotes(
      centsOf(due)!,
      notes.map((note) => centsOf(note)!),
    )
    return [decimalEuro(left), decimalEuro(creditLeft)]
  }
  assert.deepEqual(less('1000.00', '300.00'), ['700.00', '0.00']) // 1.000 − 300
  assert.deepEqual(less('1000.00', '-300.00', '100.00'), ['600.00', '0.00']) // 1.000 − 300 − 100
  assert.deepEqual(less('1000.00', '1000.00'), ['0.00', '0.00'])
  assert.deepEqual(less('1000.00', '1200.00'), ['0.00', '200.00']) // 200 left for another invoice
  assert.deepEqual(less('0.00', '300.00'), ['0.00', '300.00'])
})
