// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { newFolder } from '../../tests/support/folder.ts'
import { twoObjectives } from '../../tests/support/plan.ts'

const folder = newFolder()
const plan = join(folder, 'piano.txt')
writeFileSync(plan, twoObjectives)

const traguardo = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((settle) => {
    const child = execFile(process.execPath, ['src/main.ts', ...words], (_, out, err) =>
      settle({ code: child.exitCode ?? -1, out, err }),
    )
  })

test('a plan is written as the name of the new file asks, and reads back', async () => {
  const to = join(folder, 'piano.docx')
  assert.equal((await traguardo('write', plan, to)).out, `Scritto in ${to}.\n`)
  const { out } = await traguardo('read', to)
  assert.match(out, /PL-1 +70% {2}Nuovo regolamento della biblioteca/)
})

test('a file that is there already stays as it is; another ending is not known', async () => {
  const there = await traguardo('write', plan, plan.replace('.txt', '.docx'))
  assert.deepEqual([there.code, /c’è già/.test(there.err)], [1, true])
  const unknown = join(folder, 'piano.odt')
  assert.equal((await traguardo('write', plan, unknown)).code, 2)
  assert.equal(existsSync(unknown), false)
})
