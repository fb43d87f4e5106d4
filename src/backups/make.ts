// SPDX-License-Identifier: EUPL-1.2
import { writeBackup } from '#platform/backup/index.ts'
import type { Place } from '../jobs/job.ts'
import { deleteOldCopies, placeForCopy } from './folder.ts'

/** Copies one municipality into a file of its own, reads it back, then deletes the copies no rule keeps. */
export async function makeBackup({
  server,
  municipality: { code },
  now,
  backups,
}: Pick<Place, 'server' | 'municipality' | 'now' | 'backups'>): Promise<void> {
  const path = await placeForCopy(backups, code, now)
  await writeBackup(server, path, { takenAt: now, code, passphrase: backups.passphrase })
  await deleteOldCopies(backups, code)
}
