// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** A new empty folder, gone with all it holds when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'traguardo-test-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
