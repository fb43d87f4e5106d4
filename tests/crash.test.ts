// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { crashImport, makeTown, runToEnd, whatIsLeft, writeInvoices } from './support/crash.ts'
import { actsLeft, crashDeeds } from './support/crash-pages.ts'
import { newFolder } from './support/folder.ts'

test('an import killed again and again loses nothing and doubles nothing', async (t) => {
  const folder = join(tmpdir(), `traguardo-crash-${randomBytes(6).toString('hex')}`)
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  assert.equal(await makeTown(folder), 0)

  const files = newFolder()
  writeInvoices(files, 2500)
  for (const victim of ['program', 'database', 'program', 'database'] as const) {
    const saved = await crashImport(folder, { victim, afterFiles: 20, invoices: files })
    const { entries, distinct, invoices, broken } = await whatIsLeft(folder)
    assert.ok(entries >= saved && entries < 2500n, `${entries} of at least ${saved}`)
    assert.deepEqual([distinct, broken], [invoices, []])
  }
  assert.equal(await runToEnd(folder, 'import', 'invoices', files), 0)

  // One invoice and one entry of the journal for each file.
  const left = await whatIsLeft(folder)
  assert.deepEqual(left, { invoices: 2500n, distinct: 2500n, originals: 2500n, entries: 2500n, broken: [] })
})

test('an act that a page accepted outlives the program and the database, once', async (t) => {
  const folder = join(tmpdir(), `traguardo-crash-${randomBytes(6).toString('hex')}`)
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const accepted: string[] = []
  for (const victim of ['program', 'database'] as const) {
    accepted.push(...(await crashDeeds(folder, victim, victim, 15)))
    const { acts, noted, broken } = await actsLeft(folder)
    assert.ok(accepted.length >= 15)
    assert.deepEqual(
      accepted.filter((act) => !acts.includes(act)),
      [],
    )
    assert.deepEqual(acts, [...new Set(acts)])
    assert.deepEqual(noted, acts)
    assert.deepEqual(broken, [])
  }
})
