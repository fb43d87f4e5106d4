// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { centsOf, decimalEuro } from '#kernel/money.ts'
import { sharedPath, withoutShared } from '../../tests/support/shared.ts'
import { amountDue, invoiceTotal, type TaxSummary } from './amount-due.ts'

const summary = (taxable: string, tax: string, chargeability?: string): TaxSummary => ({
  taxable: centsOf(taxable)!,
  tax: centsOf(tax)!,
  splitPayment: chargeability === 'S',
})

const dueOf = (...summaries: TaxSummary[]) => decimalEuro(amountDue(summaries, 0n))

test('split-payment tax is not owed to the supplier', () => {
  assert.equal(dueOf(summary('1000.00', '220.00', 'S')), '1000.00')
})

test('tax that the supplier pays is owed to the supplier, at once or deferred', () => {
  assert.equal(dueOf(summary('1000.00', '220.00', 'I')), '1220.00') // 1.000 + 220
  assert.equal(dueOf(summary('1000.00', '220.00', 'D')), '1220.00')
})

test('an invoice with both kinds of tax owes only one of them', () => {
  assert.equal(dueOf(summary('1000.00', '220.00', 'S'), summary('500.00', '0.00')), '1500.00') // 1.000 + 500
  assert.equal(decimalEuro(invoiceTotal([summary('1000.00', '220.00', 'S'), summary('500.00', '0.00')], 0n)), '1720.00')
})

test('the rounding of the document is owed as billed', () => {
  assert.equal(decimalEuro(amountDue([summary('99.99', '22.00', 'I')], 1n)), '122.00') // 99,99 + 22,00 + 0,01
})

interface Vector extends Record<string, unknown> {
  id: string
  imponibile: string
  iva: string
  esigibilita: string
  esig: string
  riepilogo: Vector[]
  importo_dovuto: string
  ImportoTotaleDocumento: string
}

test('the collected vectors of amounts hold', { skip: withoutShared }, () => {
  const { constructed }: { constructed: Vector[] } = JSON.parse(
    readFileSync(sharedPath('domain/payments-vectors.json'), 'utf8'),
  )
  for (const id of ['C6', 'C7', 'C8', 'C9']) {
    const vector = constructed.find((each) => each.id === id)!
    const lines = vector.riepilogo ?? [vector]
    const summaries = lines.map((line) => summary(line.imponibile, line.iva, line.esigibilita ?? line.esig))
    assert.equal(dueOf(...summaries), vector.importo_dovuto)
    if (vector.ImportoTotaleDocumento)
      assert.equal(decimalEuro(invoiceTotal(summaries, 0n)), vector.ImportoTotaleDocumento)
  }
})
