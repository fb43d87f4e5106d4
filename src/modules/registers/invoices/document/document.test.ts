// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { formatDecimal } from './decimal.ts'
import { documentIn } from './read.ts'
import { documentPage } from './views.ts'

const hostile = '<Causale>Lavori &lt;script&gt;alert(1)&lt;/script&gt;</Causale>'
const frame = { owner: 'Comune di Prova', reader: null, menu: [], foot: '' }

test('each invoice of a lot is read alone, with what is written in it', () => {
  const file = invoiceBytes(
    { number: '1/PA' },
    { number: '2/PA', summaries: [['10.00', '2.20', 'S']], general: hostile },
  )
  const second = documentIn(file, 2)!
  assert.deepEqual(
    [second.number, second.supplier.name, second.supplier.lines[0]],
    ['2/PA', 'Caffè Perché S.r.l.', 'Partita IVA IT09999990014'],
  )
  assert.deepEqual(second.taxes, [{ rate: '22.00', note: 'scissione dei pagamenti', taxable: '10.00', tax: '2.20' }])
  assert.equal(documentIn(file, 3), undefined)
})

test('all that is written is shown by the names of the format, save the bytes of attachments', () => {
  const general = '<DatiCassaPrevidenziale><TipoCassa>TC22</TipoCassa></DatiCassaPrevidenziale>'
  const { everything } = documentIn(invoiceBytes({ number: '1/PA', general }), 1)!
  const group = (name: string) => everything.find((each) => each.name === name)?.values
  assert.deepEqual(group('Dati generali, Dati generali documento, Dati cassa previdenziale'), [['Tipo cassa', 'TC22']])
  assert.deepEqual(group('Cedente prestatore, Dati anagrafici, Id fiscale IVA'), [
    ['Id paese', 'IT'],
    ['Id codice', '09999990014'],
  ])
})

test('the days of a service are said with either end left out', () => {
  const notesOf = (days: string) => {
    const file = Buffer.from(invoiceBytes()).toString().replace('<PrezzoUnitario>', `${days}<PrezzoUnitario>`)
    return documentIn(Buffer.from(file), 1)!.lines[0]!.notes
  }
  const from = '<DataInizioPeriodo>2026-01-01</DataInizioPeriodo>'
  const to = '<DataFinePeriodo>2026-03-31</DataFinePeriodo>'
  assert.deepEqual([from + to, from, to, ''].map(notesOf), [
    ['dal 01/01/2026 al 31/03/2026'],
    ['dal 01/01/2026'],
    ['al 31/03/2026'],
    [],
  ])
})

test('what a supplier writes is text on the page, and nothing else', async () => {
  const document = documentIn(invoiceBytes({ general: hostile }), 1)!
  const page = String(await documentPage(frame, { id: 1n, document }))
  assert.match(page, /Lavori &lt;script&gt;alert\(1\)/)
  assert.doesNotMatch(page, /<script/)
})

test('decimals are read as Italians do, none of them lost', () => {
  const read = ['1234.50', '12', '-0.5', '3.12500000', '1e9', ''].map(formatDecimal)
  assert.deepEqual(read, ['1.234,50', '12,00', '−0,50', '3,125', '1e9', ''])
})
