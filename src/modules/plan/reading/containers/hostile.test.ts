// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { harmlessDocuments, refusedDocuments } from '../../../../../tests/support/hostile-documents.ts'
import { runWithLittleMemory } from '../../../../../tests/support/little-memory.ts'
import { openDocument } from './index.ts'

for (const [name, [says, bytes]] of Object.entries(refusedDocuments)) {
  test(`${name} is refused, with what to do`, () =>
    assert.rejects(
      openDocument(bytes()),
      (error) => error instanceof Refusal && says.test(error.message) && error.message.length < 400,
    ))
}

for (const [name, bytes] of Object.entries(harmlessDocuments)) {
  test(`${name} are read for what they hold`, async () => {
    assert.equal((await openDocument(bytes())).lines.join(' '), 'a b')
  })
}

test('all of them, one after the other, are opened in a heap of 256 MB', async () => {
  const { code, out } = await runWithLittleMemory(
    256,
    `const { harmlessDocuments, refusedDocuments } = await import('./tests/support/hostile-documents.ts')
     const { openDocument } = await import('./src/modules/plan/reading/containers/index.ts')
     const files = [...Object.values(harmlessDocuments), ...Object.values(refusedDocuments).map(([, bytes]) => bytes)]
     for (const bytes of files) await openDocument(bytes()).catch(() => undefined)
     process.stdout.write(String(files.length))`,
  )
  assert.equal(code, 0)
  assert.equal(Number(out), Object.keys({ ...harmlessDocuments, ...refusedDocuments }).length)
})
