// SPDX-License-Identifier: EUPL-1.2
import type { BlockList } from 'node:net'
import type { Database } from '#platform/database.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'

/** What keeps a running program safe and seen: where it writes what happens, and what it believes and tells. */
export interface Operation {
  log: Logger
  /** All municipalities, as their owner: asked how the machine is. */
  owner: Database
  metrics: Metrics
  /** Whose word on who calls is believed. */
  trustedProxies: BlockList
  /** Opens /metrics to who is not on this machine. */
  metricsToken: string | undefined
  /** Folders whose disk must not fill up. */
  folders: readonly string[]
  /** Of each municipality in use: when its last copy was taken, or when it was created if it has none. */
  lastCopies(): Promise<readonly Date[]>
}
