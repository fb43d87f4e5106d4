// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localPath } from './model.ts'

test('after entering one comes back to a page of this site', () => {
  for (const path of ['/', '/obiettivi/PL-1', '/fatture?area=LP&pagina=2', '/piano/documento#riga-3'])
    assert.equal(localPath(path), path)
})

test('an address that would lead elsewhere leads to the first page', () => {
  for (const path of [
    ...[undefined, '', 'undefined', 'obiettivi', 'https://altrove.example', '//altrove.example', '/\\altrove.example'],
    ...['/\t/altrove.example', '/\n/altrove.example', 'javascript:alert(1)', ' /obiettivi', '\\\\altrove.example'],
  ])
    assert.equal(localPath(path), '/')
})

test('whatever is asked, a browser that follows the answer stays on this site', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[/\\:.@\t\n?#a-z]{0,12}$/))
  fc.assert(
    fc.property(text, (asked) => {
      for (const base of ['https://comune.example', 'http://localhost:3000'])
        assert.equal(new URL(localPath(asked), base).origin, base)
    }),
    { numRuns: 500 },
  )
})
