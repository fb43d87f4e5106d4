// SPDX-License-Identifier: EUPL-1.2
import { importWaiting } from '#modules/registers/invoices/index.ts'
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

/** Asked for when files are handed in; each time, for what an interrupted page left. */
export const intakeJob: Job = {
  name: 'invoice-intake',
  cron: '*/5 * * * *',
  when: 'ogni cinque minuti',
  run: ({ db }) => importWaiting(db),
}

/** Every job: those of the night in their order, then those of the day. */
export const jobs: readonly Job[] = [backupJob, erasureJob, intakeJob]
