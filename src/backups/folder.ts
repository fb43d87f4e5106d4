// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isSealed } from '#platform/backup/index.ts'
import type { Database } from '#platform/database.ts'
import { listMunicipalities } from '#platform/municipalities/index.ts'
import { copiesToKeep, type Keep } from './retention.ts'

export interface BackupSettings {
  /** One folder inside for each municipality. */
  folder: string
  /** Seals the copies. */
  passphrase: string | undefined
  keep: Keep
}

/** A copy on the disk: it has its name only after it was read back. */
export interface Copy {
  path: string
  takenAt: Date
  bytes: number
  sealed: boolean
}

export const folderOf = ({ folder }: BackupSettings, code: string): string => join(folder, code)

/** «2026-11-15T013000Z.traguardo», in the folder of the municipality, made if missing. */
export async function placeForCopy(settings: BackupSettings, code: string, takenAt: Date): Promise<string> {
  const folder = folderOf(settings, code)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return join(folder, `${takenAt.toISOString().replace(/\.\d+/, '').replaceAll(':', '')}.traguardo`)
}

const nameOfCopy = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.traguardo$/

/** The copies of a municipality, the newest first. */
export async function copiesOf(settings: BackupSettings, code: string): Promise<Copy[]> {
  const folder = folderOf(settings, code)
  if (!existsSync(folder)) return []
  const names = (await readdir(folder))
    .filter((name) => nameOfCopy.test(name))
    .toSorted()
    .toReversed()
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      return { path, takenAt: takenAtOf(name), bytes: (await stat(path)).size, sealed: isSealed(path) }
    }),
  )
}

const namesIn = async (folder: string): Promise<string[]> =>
  existsSync(folder)
    ? (await readdir(folder))
        .filter((name) => nameOfCopy.test(name))
        .toSorted()
        .toReversed()
    : []

const takenAtOf = (name: string): Date => new Date(name.replace(nameOfCopy, '$1T$2:$3:$4Z'))

/** Deletes the copies that no rule keeps; returns how many. */
export async function deleteOldCopies(settings: BackupSettings, code: string): Promise<number> {
  const copies = await copiesOf(settings, code)
  const kept = copiesToKeep(
    copies.map(({ takenAt }) => takenAt),
    settings.keep,
  )
  const old = copies.filter(({ takenAt }) => !kept.has(takenAt.getTime()))
  await Promise.all(old.map(({ path }) => rm(path)))
  return old.length
}

/** Of each municipality in use: when its last copy was taken, or when it was created if it has none. */
export async function lastCopies(owner: Database, settings: BackupSettings): Promise<Date[]> {
  const inUse = (await listMunicipalities(owner)).filter(({ state }) => state === 'active')
  return Promise.all(
    inUse.map(async ({ code, createdAt }) => (await namesIn(folderOf(settings, code))).map(takenAtOf)[0] ?? createdAt),
  )
}
