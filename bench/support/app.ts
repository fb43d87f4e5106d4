// SPDX-License-Identifier: EUPL-1.2
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import type { Database } from '#platform/database.ts'
import { createApp } from '../../src/app.ts'
import { demoDay } from '../../src/demo.ts'
import { newLog } from '../../src/operation/log.ts'
import { newMetrics } from '../../src/operation/metrics.ts'
import type { Operation } from '../../src/operation/operation.ts'
import { testEntrance } from '../../tests/support/people.ts'

/** Nothing on the screen, nobody believed. */
export const silentOperation = (owner: Database): Operation => ({
  owner,
  log: newLog('silent'),
  metrics: newMetrics(owner, { ofProcess: false }),
  trustedProxies: new BlockList(),
  metricsToken: undefined,
  folders: [],
  lastCopies: async () => [],
})

/** The program over one municipality, of which no copy is ever made. */
export function appOf(db: Database, operation: Operation, code: string) {
  const settings = { folder: tmpdir(), passphrase: undefined, keep: { daily: 1, weekly: 0, monthly: 0 } }
  const backups = { code, settings, when: '', ask: async () => true }
  const intake = { importWaiting: async () => undefined }
  const plans = { readWaiting: async () => undefined, patienceMs: 60_000 }
  return createApp({ db, entrance: testEntrance(), today: () => demoDay, operation, backups, intake, plans })
}
