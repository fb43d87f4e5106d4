// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { largestFile, openDocument, refuseTooLarge } from './index.ts'

const refused = (bytes: Uint8Array, says: RegExp) =>
  assert.rejects(
    () => openDocument(bytes),
    (error) => error instanceof Refusal && error.kind === 'unreadable' && says.test(error.message),
  )

test('an empty file, or one of blanks alone, is refused as such', async () => {
  await refused(new Uint8Array(), /vuoto/)
  await refused(Buffer.from(' \n\n '), /vuoto/)
})

test('a binary file is not a text', () => refused(Uint8Array.of(1, 2, 0, 3), /non è un documento/))

test('20 MB are read, one byte more is refused before reading', () => {
  assert.doesNotThrow(() => refuseTooLarge(largestFile))
  assert.throws(() => refuseTooLarge(largestFile + 1), /al massimo 20/)
})

test('Windows-1252 reads well', async () => {
  // 0x92 is the curly apostrophe and 0xE0 is «à» in that encoding.
  const { lines } = await openDocument(Uint8Array.of(0x6c, 0x92, 0x65, 0x74, 0xe0))
  assert.deepEqual(lines, ['l’età'])
})
