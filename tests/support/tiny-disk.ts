// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

/** The folder of a disk of so many megabytes, gone when the test ends; nothing where this user may not mount one. */
export function tinyDisk(megabytes: number, owner = { uid: 0, gid: 0 }): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'traguardo-disk-'))
  const options = `size=${megabytes}m,mode=700,uid=${owner.uid},gid=${owner.gid}`
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return undefined
  }
  after(() => {
    execFileSync('umount', ['--lazy', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}
