// SPDX-License-Identifier: EUPL-1.2
import { BlockList } from 'node:net'
import { type PlanDesk, readWaiting } from '#modules/plan/index.ts'
import { type IntakeDesk, importWaiting } from '#modules/registers/invoices/index.ts'
import type { Database } from '#platform/database.ts'
import type { BackupDesk } from '../../src/backups/desk.ts'
import { newLog } from '../../src/operation/log.ts'
import { newMetrics } from '../../src/operation/metrics.ts'
import type { Operation } from '../../src/operation/operation.ts'
import { ownerOf } from './database.ts'
import { newFolder } from './folder.ts'

/** Nothing on the screen, nobody believed: what a test changes, it names. */
export const quietOperation = (db: Database, wanted: Partial<Operation> = {}): Operation => ({
  log: newLog('silent'),
  owner: wanted.owner ?? ownerOf(db),
  metrics: newMetrics(db, { ofProcess: false }),
  trustedProxies: new BlockList(),
  metricsToken: undefined,
  folders: [],
  lastCopies: async () => [],
  ...wanted,
})

/** A folder without copies, where none is ever made: what a test changes, it names. */
export const quietDesk = (wanted: Partial<BackupDesk> = {}): BackupDesk => ({
  code: 'c_prova',
  settings: { folder: newFolder(), passphrase: undefined, keep: { daily: 7, weekly: 4, monthly: 12 } },
  when: 'ogni notte alle 2:30',
  ask: async () => true,
  ...wanted,
})

/** What waits is imported, and read, before the page answers. */
export const promptDesks = (db: Database): { intake: IntakeDesk; plans: PlanDesk } => ({
  intake: { importWaiting: () => importWaiting(db) },
  plans: { readWaiting: () => readWaiting(db), patienceMs: 60_000 },
})
