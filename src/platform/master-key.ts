// SPDX-License-Identifier: EUPL-1.2
import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The one secret of an installation: the one configured, else the file «traguardo.key» of a folder, made at first use. */
export function masterKey(configured: string | undefined, folder: string): string {
  if (configured !== undefined) return configured
  const file = join(folder, 'traguardo.key')
  if (!existsSync(file)) make(file, folder)
  return readFileSync(file, 'utf8')
}

/** Written aside, then named: of two programs that start together the second takes the key of the first. */
function make(file: string, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(aside, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(aside)
  }
}

/** A key for one purpose, 32 bytes: whoever learns it learns neither the master key nor that of another purpose. */
export const derivedKey = (master: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, '', purpose, 32))
