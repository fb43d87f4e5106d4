// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { harmlessInvoices, refusedInvoices } from '../../../../../tests/support/hostile-invoices.ts'
import { runWithLittleMemory } from '../../../../../tests/support/little-memory.ts'
import { readInvoiceFile } from './index.ts'

for (const [name, bytes] of Object.entries(refusedInvoices)) {
  test(`${name} is refused, with what to do`, () => {
    const reading = readInvoiceFile(bytes())
    assert.equal(reading.kind, 'refused')
    const [{ message } = { message: '' }] = reading.kind === 'refused' ? reading.problems : []
    assert.match(
      message,
      /per sicurezza non si legge|scritto male|uno dentro l’altro|salva il file|serve un XML|copia corretta/,
    )
    assert.ok(message.length < 400, 'no megabytes in the message')
    assert.doesNotMatch(message, /root:/)
  })
}

for (const [name, bytes] of Object.entries(harmlessInvoices)) {
  test(`${name} changes nothing of the invoice`, () => {
    const reading = readInvoiceFile(bytes())
    const invoices = reading.kind === 'invoices' ? reading.invoices : []
    assert.deepEqual(
      invoices.map(({ number, amountDue, documentType }) => [number, amountDue, documentType]),
      [['1/PA', 122_000n, 'TD01']],
    )
  })
}

test('all of them, one after the other, are read in a heap of 128 MB', async () => {
  const { code, out } = await runWithLittleMemory(
    128,
    `const { harmlessInvoices, refusedInvoices } = await import('./tests/support/hostile-invoices.ts')
     const { readInvoiceFile } = await import('./src/modules/registers/invoices/reading/index.ts')
     const files = Object.values({ ...refusedInvoices, ...harmlessInvoices })
     process.stdout.write(String(files.map((bytes) => readInvoiceFile(bytes()).kind).length))`,
  )
  assert.equal(code, 0)
  assert.equal(Number(out), Object.keys({ ...refusedInvoices, ...harmlessInvoices }).length)
})
