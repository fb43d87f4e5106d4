// SPDX-License-Identifier: EUPL-1.2
import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { countMunicipalities, listMunicipalities } from '#platform/municipalities/index.ts'
import type { Operation } from './operation.ts'

/** Something wrong with the machine: a code for who watches, words for who mends. */
export interface Trouble {
  code: keyof typeof words
  words: string
  /** Whether pages cannot work. */
  grave: boolean
}

const words = {
  'database-unreachable': 'Il database non risponde.',
  'migrations-pending': 'Il database va aggiornato: esegui ./traguardo migrate.',
  'disk-nearly-full': 'Il disco è quasi pieno: libera spazio.',
  'backup-too-old': 'L’ultima copia di sicurezza di un Comune ha più di due giorni.',
  'clock-moved': 'L’orologio di questa macchina è indietro o avanti: sincronizzalo.',
}

const grave = new Set<Trouble['code']>(['database-unreachable', 'migrations-pending'])

type Watched = Pick<Operation, 'folders' | 'lastCopies'>

/** What is wrong now; nothing when all is well. Says no version, path or address: anybody may ask. */
export async function troublesNow(owner: Database, { folders, lastCopies }: Watched, now: Date): Promise<Trouble[]> {
  const codes = await Promise.all([databaseTroubles(owner, now), diskTroubles(folders), copyTroubles(lastCopies, now)])
  return codes.flat().map((code) => ({ code, words: words[code], grave: grave.has(code) }))
}

async function databaseTroubles(owner: Database, now: Date): Promise<Trouble['code'][]> {
  try {
    if ((await countMunicipalities(owner)).pending > 0) return ['migrations-pending']
    return (await clockMoved(owner, now)) ? ['clock-moved'] : []
  } catch {
    return ['database-unreachable']
  }
}

/** An entry of a journal from the future, or two clocks that disagree: one of them was moved. One journal tells for all. */
async function clockMoved(owner: Database, now: Date): Promise<boolean> {
  const first = (await listMunicipalities(owner)).find(({ state }) => state === 'active')
  const last = first
    ? sql`(select at from ${sql.table(`${first.schema}.journal`)} order by id desc limit 1)`
    : sql`null`
  const found = await sql<{ clock: Date; last: Date | null }>`
    select clock_timestamp() as clock, ${last}::timestamptz as last`.execute(owner)
  return movedClock(now, found.rows[0]!.clock, found.rows[0]!.last)
}

const tolerance = 60_000

/** Pure: this machine’s clock, the database’s, and the last thing written. */
export const movedClock = (now: Date, clock: Date, last: Date | null): boolean =>
  Math.abs(now.getTime() - clock.getTime()) > tolerance ||
  (last !== null && last.getTime() > clock.getTime() + tolerance)

async function diskTroubles(folders: readonly string[]): Promise<Trouble['code'][]> {
  const full = await Promise.all(
    folders.map((folder) =>
      statfs(folder).then(
        ({ bavail, blocks, bsize }) => nearlyFull(bavail * bsize, blocks * bsize),
        () => false,
      ),
    ),
  )
  return full.some(Boolean) ? ['disk-nearly-full'] : []
}

/** Pure: less than a twentieth and less than 5 GB, or less than 500 MB whatever the disk. */
export const nearlyFull = (free: number, total: number): boolean =>
  (free < total / 20 && free < 5e9) || free < Math.min(5e8, total / 5)

/** A night may be missed, two may not. With the database down nobody knows, and that is told already. */
async function copyTroubles(lastCopies: Operation['lastCopies'], now: Date): Promise<Trouble['code'][]> {
  const taken = await lastCopies().catch(() => [])
  const tooOld = now.getTime() - 2 * 86_400_000
  return taken.some((instant) => instant.getTime() < tooOld) ? ['backup-too-old'] : []
}
