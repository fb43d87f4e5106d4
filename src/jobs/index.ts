// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { dayInRome } from '#kernel/civil-date.ts'
import { readWaiting } from '#modules/plan/index.ts'
import { importFolder, importWaiting, writeDigests } from '#modules/registers/invoices/index.ts'
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

/** Asked for when files are handed in; each time, for what an interrupted page left and for what came in the folder. */
export const intakeJob: Job = {
  name: 'invoice-intake',
  cron: '*/5 * * * *',
  when: 'ogni cinque minuti',
  run: async ({ db, inbox, municipality, now }) => {
    await importWaiting(db)
    if (inbox !== undefined) await importFolder(db, join(inbox, municipality.code), now)
  },
}

/** Asked for when a plan takes long to read; each time, for what an interruption left. */
export const planJob: Job = {
  name: 'plan-reading',
  cron: '*/5 * * * *',
  when: 'ogni cinque minuti',
  run: ({ db }) => readWaiting(db),
}

/** Where nobody sends letters, none is written. */
const digestJob: Job = {
  name: 'digest',
  cron: '0 7 * * 1-5',
  when: 'nei giorni di lavoro alle 7',
  run: async ({ db, now, entrance }) => {
    const { mail, address } = entrance
    if (mail === 'sent' && address !== undefined) await writeDigests(db, { today: dayInRome(now), entrance, address })
  },
}

/** Every job: those of the night in their order, then those of the day. */
export const jobs: readonly Job[] = [backupJob, erasureJob, intakeJob, planJob, digestJob]
