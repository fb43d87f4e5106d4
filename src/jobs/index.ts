// SPDX-License-Identifier: EUPL-1.2
import { eraseExpired } from '#platform/journal.ts'
import { makeBackup } from '../backups/make.ts'
import type { Job } from './job.ts'

export const backupJob: Job = {
  name: 'backup',
  cron: '30 2 * * *',
  when: 'ogni notte alle 2:30',
  run: makeBackup,
}

const erasureJob: Job = {
  name: 'journal-erasure',
  cron: '15 3 * * *',
  when: 'ogni notte alle 3:15',
  run: ({ db, now }) => eraseExpired(db, now, { id: 'traguardo', from: 'lavoro pianificato' }),
}

/** Every job, in the order of the night. */
export const jobs: readonly Job[] = [backupJob, erasureJob]
