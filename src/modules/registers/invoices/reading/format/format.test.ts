// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { formatProblem } from '#kernel/problem.ts'
import { invoiceXml } from '../../../../../../tests/support/invoice-xml.ts'
import { sharedPath, withoutShared } from '../../../../../../tests/support/shared.ts'
import { Complaints } from '../complaints.ts'
import { decodeXml } from '../decode.ts'
import { readElements } from '../elements.ts'
import { openEnvelope } from '../envelope.ts'
import { readInvoiceFile } from '../index.ts'

function differences(text: string): string[] {
  const complaints = new Complaints(text)
  readElements(text, complaints)
  return complaints.remarks.map(formatProblem)
}

function controlsOf(text: string): string[] {
  const reading = readInvoiceFile(Buffer.from(text))
  const remarks = reading.kind === 'invoices' ? reading.remarks : []
  return remarks.flatMap(({ field, message }) => {
    const code = /\((\d{5})\)$/.exec(message)?.[1]
    return code === undefined ? [] : `${field} ${code}`
  })
}

const differencesWith = (general: string) => differences(invoiceXml({ general }))

test('an invoice as the format wants it has no differences', () => assert.deepEqual(differences(invoiceXml()), []))

test('what is missing, repeated, misplaced or unknown is told with its line', () => {
  assert.deepEqual(differences(invoiceXml().replace(/<Divisa>EUR<.Divisa>/, '')), [
    'Riga 17, DatiGeneraliDocumento: manca Divisa',
  ])
  assert.deepEqual(differencesWith('<Arrotondamento>0.00</Arrotondamento><Arrotondamento>0.00</Arrotondamento>'), [
    'Riga 19, Arrotondamento: è ripetuto: il formato lo vuole una volta',
  ])
  assert.deepEqual(differencesWith('<Causale>x</Causale><Arrotondamento>0.00</Arrotondamento>'), [
    'Riga 19, Arrotondamento: non è al suo posto',
  ])
  assert.deepEqual(differencesWith('<Sconto><Euro>1</Euro></Sconto>'), [
    'Riga 19, Sconto: non è un elemento del formato',
  ])
})

test('a value is of its list, length and shape', () => {
  assert.deepEqual(differencesWith('<Arrotondamento>0.5</Arrotondamento>'), [
    'Riga 19, Arrotondamento: «0.5» non è un importo con due decimali',
  ])
  assert.deepEqual(differencesWith(`<Causale>${'x'.repeat(201)}</Causale>`).length, 1)
  assert.deepEqual(differencesWith(`<Causale>${'x'.repeat(200)}</Causale>`), [])
  assert.deepEqual(differences(invoiceXml({ summaries: [['1.00', '0.00', 'S']] }).replace('>RF01<', '>RF21<')), [
    'Riga 9, RegimeFiscale: «RF21» non è tra i codici previsti dal formato',
  ])
})

test('values that do not agree are told with the code of the Sistema di Interscambio', () => {
  const told =
    (...summary: [string, string, 'I' | 'S']) =>
    (nature: string, rate = '0.00') =>
      controlsOf(
        invoiceXml({ summaries: [summary] }).replace(
          '<DatiRiepilogo><AliquotaIVA>22.00</AliquotaIVA>',
          `<DatiRiepilogo><AliquotaIVA>${rate}</AliquotaIVA>${nature}`,
        ),
      )
  const n6 = '<Natura>N6.1</Natura>'
  assert.deepEqual(told('100.00', '22.00', 'I')('', '22.00'), [])
  assert.deepEqual(told('100.00', '22.01', 'I')('', '22.00'), []) // a cent
  assert.deepEqual(told('100.00', '22.02', 'I')('', '22.00'), ['Imposta 00421'])
  assert.deepEqual(told('100.00', '0.00', 'I')(''), ['Natura 00429'])
  assert.deepEqual(told('100.00', '0.00', 'I')(n6), [])
  assert.deepEqual(told('100.00', '0.00', 'S')(n6), ['Natura 00420'])
  assert.deepEqual(told('100.00', '22.00', 'I')(n6, '22.00'), ['Natura 00430'])
  assert.deepEqual(controlsOf(invoiceXml({ number: 'A/B' })), ['Numero 00425'])
  assert.deepEqual(controlsOf(invoiceXml().replace('UF1234', 'UF12345')), ['CodiceDestinatario 00427'])
})

test('a signature inside is no difference, and differences without end are not all told', () => {
  const signed = invoiceXml().replace(
    '</p:FatturaElettronica>',
    '<ds:Signature><ds:Any/></ds:Signature></p:FatturaElettronica>',
  )
  assert.deepEqual(differences(signed), [])
  const told = differencesWith('<X/>'.repeat(1000))
  assert.equal(told.length, 30)
  assert.equal(told.at(-1), 'Formato: ci sono altre differenze dal formato ufficiale')
})

/** What a schema says of the root: its attribute and its namespace, which we do not look at. */
const ofTheRoot = /attribute 'versione'|No matching global declaration/

test('the collected real files differ from the format when every official schema says so', {
  skip: withoutShared,
}, () => {
  const [, ...lines] = readFileSync(sharedPath('fixtures/fatturapa/MANIFEST.tsv'), 'utf8').trimEnd().split('\n')
  const files = lines.map((line) => line.split('\t')).map((cells) => ({ file: cells[0]!, shows: cells[7]! }))
  const judged = files.filter(({ shows }) => /xsd (FPA12|FPR12|FSM10|1\.1):/.test(shows) && !ofTheRoot.test(shows))
  assert.ok(judged.length > 120)
  for (const { file, shows } of judged) {
    const decoded = decodeXml(openEnvelope(readFileSync(sharedPath(`fixtures/fatturapa/${file}`)))!)
    const found = 'text' in decoded ? differences(decoded.text) : []
    assert.equal(found.length === 0, /:ok/.test(shows), `${file}: ${shows}\n${found.join('\n')}`)
  }
})
