// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { largestFile, openDocument, refuseTooLarge } from './formats.ts'

const refused = (bytes: Uint8Array, says: RegExp) =>
  assert.throws(
    () => openDocument(bytes),
    (error) => error instanceof Refusal && error.kind === 'unreadable' && says.test(error.message),
  )

test('an empty file, or one of blanks alone, is refused as such', () => {
  refused(new Uint8Array(), /vuoto/)
  refused(Buffer.from(' \n\n '), /vuoto/)
})

test('containers not read yet are named, with what to do', () => {
  refused(Buffer.from('%PDF-1.7 …'), /PDF non si leggono ancora.*salvalo come testo/)
  refused(Buffer.from('PK\u0003\u0004…'), /\.docx/)
})

test('a binary file is not a text', () => refused(Uint8Array.of(1, 2, 0, 3), /non è un testo/))

test('20 MB are read, one byte more is refused before reading', () => {
  assert.doesNotThrow(() => refuseTooLarge(largestFile))
  assert.throws(() => refuseTooLarge(largestFile + 1), /al massimo 20/)
})

test('Windows-1252 reads well', () => {
  // 0x92 is the curly apostrophe and 0xE0 is «à» in that encoding.
  const [line] = openDocument(Uint8Array.of(0x6c, 0x92, 0x65, 0x74, 0xe0)).lines
  assert.equal(line, 'l’età')
})
