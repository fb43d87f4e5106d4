// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { openEnvelope } from './envelope.ts'

// Envelopes are built octet by octet (ITU-T X.690), because their forms are what is tested.

const xml = invoiceBytes()

const length = (size: number): number[] => (size < 128 ? [size] : [0x82, size >> 8, size & 255])

const definite = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content])
}

const indefinite = (tag: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.from([0, 0])])

const [sequence, set, octets, constructedOctets, explicit] = [0x30, 0x31, 0x04, 0x24, 0xa0]
const signedData = Buffer.from('06092a864886f70d010702', 'hex')
const data = Buffer.from('06092a864886f70d010701', 'hex')
const version = Buffer.from('020101', 'hex')

type Wrap = typeof definite

const envelope = (content: Uint8Array, wrap: Wrap = definite): Uint8Array =>
  wrap(
    sequence,
    signedData,
    wrap(
      explicit,
      wrap(sequence, version, definite(set), wrap(sequence, data, wrap(explicit, content)), definite(set)),
    ),
  )

const chunks = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    definite(octets, bytes.subarray(n * size, (n + 1) * size)),
  )

const der = envelope(definite(octets, xml))
const opened = (bytes: Uint8Array) => Buffer.from(openEnvelope(bytes) ?? []).toString()

test('an XML without envelope is itself', () => assert.equal(openEnvelope(xml), xml))

test('the invoice comes out of its envelope byte for byte', () => assert.equal(opened(der), String(Buffer.from(xml))))

test('an envelope written piece by piece, of lengths not known in advance, opens', () => {
  assert.equal(
    opened(envelope(indefinite(constructedOctets, ...chunks(xml, 100)), indefinite)),
    String(Buffer.from(xml)),
  )
  assert.equal(opened(envelope(definite(constructedOctets, ...chunks(xml, 100)))), String(Buffer.from(xml)))
})

test('an envelope written as text opens, with or without line breaks', () => {
  const base64 = Buffer.from(der).toString('base64')
  const lines = base64.replace(/.{64}/g, '$&\r\n')
  for (const text of [base64, lines, `-----BEGIN PKCS7-----\n${lines}\n-----END PKCS7-----\n`]) {
    assert.equal(opened(Buffer.from(text)), String(Buffer.from(xml)))
  }
})

test('an invoice signed twice comes out of both envelopes', () => {
  assert.equal(opened(envelope(definite(octets, der))), String(Buffer.from(xml)))
})

test('what is no envelope, holds no XML, or is damaged does not open', () => {
  assert.equal(openEnvelope(Buffer.from('Buongiorno')), undefined)
  assert.equal(openEnvelope(envelope(definite(octets, Buffer.from('Buongiorno')))), undefined)
  assert.equal(openEnvelope(der.subarray(0, 400)), undefined)
  assert.equal(openEnvelope(definite(sequence, data)), undefined)
  assert.equal(openEnvelope(Buffer.from([0x30])), undefined)
})
