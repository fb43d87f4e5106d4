// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', what = '', state = '', where = '']) => ({ id, what, state, where }))

/** How many requirements of levels 1 and 2 each chapter has, from the first. */
const inChapter = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7]

test('every requirement of levels 1 and 2 stands once in the list', () => {
  const ids = rows.map(({ id }) => id)
  assert.deepEqual(
    ids.filter((id, at) => ids.indexOf(id) !== at || !/^\d+\.\d+\.\d+$/.test(id)),
    [],
  )
  const counts = inChapter.map((_, index) => ids.filter((id) => id.startsWith(`${index + 1}.`)).length)
  assert.deepEqual(counts, inChapter)
})

test('what is met names a file that is there; the rest says why', () => {
  for (const { id, what, state, where } of rows) {
    assert.ok(['met', 'not applicable', 'open'].includes(state), id)
    assert.ok(what !== '' && where !== '', id)
    const files = [...where.matchAll(/`([\w./-]+\.(?:ts|md|json))`/g)].map((match) => match[1]!)
    assert.ok(state !== 'met' || files.length > 0, id)
    for (const file of files) assert.ok(existsSync(file), `${id}: ${file}`)
  }
})
