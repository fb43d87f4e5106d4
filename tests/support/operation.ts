// SPDX-License-Identifier: EUPL-1.2
import { BlockList } from 'node:net'
import type { Database } from '#platform/database.ts'
import { newLog } from '../../src/operation/log.ts'
import { newMetrics } from '../../src/operation/metrics.ts'
import type { Operation } from '../../src/operation/operation.ts'

/** Nothing on the screen, nobody believed: what a test changes, it names. */
export const quietOperation = (db: Database, wanted: Partial<Operation> = {}): Operation => ({
  log: newLog('silent'),
  metrics: newMetrics(db, { ofProcess: false }),
  trustedProxies: new BlockList(),
  metricsToken: undefined,
  folders: [],
  ...wanted,
})
