// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { civilDate } from '#kernel/civil-date.ts'
import { invoiceBytes, invoiceXml } from '../../../../../../tests/support/invoice-xml.ts'
import { sharedPath, withoutShared } from '../../../../../../tests/support/shared.ts'
import { signedEnvelope } from '../../../../../../tests/support/signed-envelope.ts'
import { signedXml } from '../../../../../../tests/support/signed-xml.ts'
import { readInvoiceFile } from '../index.ts'
import { type Signature, signatureNote } from './signature.ts'

const invoice = invoiceBytes()

function signatureOf(bytes: Uint8Array): Signature | undefined {
  const reading = readInvoiceFile(bytes)
  assert.equal(reading.kind, 'invoices')
  return reading.kind === 'invoices' ? reading.signature : undefined
}

const told = (bytes: Uint8Array) => {
  const { outcome, because } = signatureOf(bytes)!
  return because === undefined ? outcome : `${outcome}: ${because}`
}

for (const algorithm of ['RSA', 'PSS', 'ECDSA'] as const) {
  test(`a signature made with ${algorithm} holds for what was signed, and for nothing else`, () => {
    assert.equal(told(signedEnvelope(invoice, { algorithm })), 'valid')
    assert.equal(
      told(signedEnvelope(invoice, { algorithm, holding: invoiceBytes({ number: '2' }) })),
      'invalid: il contenuto non è quello firmato',
    )
    // The signature is the last thing in the envelope.
    const broken = signedEnvelope(invoice, { algorithm })
    broken[broken.length - 1]! ^= 1
    assert.equal(told(broken), 'invalid: la firma non è fatta con la chiave del certificato')
  })
}

test('the letters of an envelope written as text, and two envelopes, are verified all the same', () => {
  assert.equal(told(Buffer.from(signedEnvelope(invoice).toString('base64'))), 'valid')
  const twice = signedEnvelope(signedEnvelope(invoice), { by: 'Ugo Bruni', algorithm: 'ECDSA' })
  assert.equal(told(twice), 'valid')
  assert.deepEqual(
    signatureOf(twice)?.signers.map(({ name }) => name),
    ['Ugo Bruni', 'Ada Neri'],
  )
  const inside = signedEnvelope(invoice, { holding: invoiceBytes({ number: '2' }) })
  assert.equal(told(signedEnvelope(inside)), 'invalid: il contenuto non è quello firmato')
})

test('without its certificate a signature cannot be checked; an invoice without one has none', () => {
  assert.match(told(signedEnvelope(invoice, { withCertificate: false })), /^not-checkable: il certificato/)
  assert.equal(signatureOf(invoice), undefined)
})

test('a signature written inside the XML holds however the same is written, and for nothing else', () => {
  const signed = signedXml(invoiceXml())
  const inside = (text: string) => told(Buffer.from(text))
  assert.equal(inside(signed), 'valid')
  assert.equal(
    inside(
      signed.replace('versione="FPA12"', "versione = 'FPA12'").replace('<Divisa>EUR', '<Divisa><!-- x -->E&#85;R'),
    ),
    'valid',
  )
  assert.equal(inside(signed.replace('1000.00', '1000.01')), 'invalid: il contenuto non è quello firmato')
  assert.equal(
    inside(signed.replace(/<ds:Reference URI="">/, '<ds:Reference  URI="" Id="x">')),
    'invalid: la firma non è fatta con la chiave del certificato',
  )
})

test('what is signed in a way that we do not know cannot be checked', () => {
  const inside = (text: string) => told(Buffer.from(text))
  assert.match(
    inside(signedXml(invoiceXml(), 'http://www.w3.org/TR/1999/REC-xslt-19991116')),
    /^not-checkable: è di una parte/,
  )
  assert.match(inside(signedXml(invoiceXml()).replace('ecdsa-sha256', 'hmac-sha1')), /^not-checkable: il tipo di firma/)
  assert.match(
    inside(signedXml(invoiceXml()).replace(/<ds:KeyInfo>.*<.ds:KeyInfo>/, '')),
    /^not-checkable: il certificato/,
  )
  const bare = invoiceXml().replace('</p:FatturaElettronica>', '<ds:Signature/></p:FatturaElettronica>')
  assert.match(inside(bare), /^not-checkable/)
})

test('an invoice whose signature does not hold is recorded, with a remark', () => {
  const reading = readInvoiceFile(signedEnvelope(invoice, { holding: invoiceBytes({ number: '2' }) }))
  assert.ok(reading.kind === 'invoices')
  assert.deepEqual(
    [reading.invoices.length, reading.remarks.map(({ message }) => message)],
    [1, ['La firma non torna: il contenuto non è quello firmato. La fattura è registrata: controlla da dove viene.']],
  )
})

test('what is said claims no trust, and tells a certificate that was not valid on the day of the document', () => {
  const signature = signatureOf(signedEnvelope(invoice))!
  assert.equal(
    signatureNote(signature, civilDate('2025-12-31')),
    'La firma corrisponde al contenuto. Chi ha emesso il certificato non viene verificato.',
  )
  assert.match(
    signatureNote(signature, civilDate('2026-01-02')),
    /Il certificato di Ada Neri vale dal 01\/01\/2024 al 01\/01\/2026, non nel giorno del documento/, // 23:59 in Greenwich
  )
})

test('a certificate without end is valid on every day', () => {
  const endless = signatureOf(signedEnvelope(invoice, { until: '99991231235959Z' }))!
  assert.doesNotMatch(signatureNote(endless, civilDate('2099-12-31')), /certificato di Ada Neri/)
})

test('the collected real envelopes are valid when another program says so', { skip: withoutShared }, () => {
  const [, ...lines] = readFileSync(sharedPath('fixtures/fatturapa/MANIFEST.tsv'), 'utf8').trimEnd().split('\n')
  const sound = lines
    .map((line) => line.split('\t'))
    .filter((cells) => /^p7m .* sig-ok; inner\[Fattura/.test(cells[7]!))
  assert.ok(sound.length >= 6)
  const within = lines.map((line) => line.split('\t')).filter((cells) => /; xmldsig;/.test(cells[7]!))
  assert.equal(within.length, 1)
  for (const [file = ''] of [...sound, ...within]) {
    assert.equal(told(readFileSync(sharedPath(`fixtures/fatturapa/${file}`))), 'valid', file)
  }
})
