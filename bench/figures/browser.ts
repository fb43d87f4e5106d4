// SPDX-License-Identifier: EUPL-1.2
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import type { Database } from '#platform/database.ts'
import { createApp } from '../../src/app.ts'
import { demoDay } from '../../src/demo.ts'
import { newLog } from '../../src/operation/log.ts'
import { newMetrics } from '../../src/operation/metrics.ts'
import { person, signedIn, testEntrance, tokenFor } from '../../tests/support/people.ts'

/** The program as the secretary of a municipality asks it. */
export async function secretaryOf(db: Database, owner: Database) {
  const operation = {
    owner,
    log: newLog('silent'),
    metrics: newMetrics(owner, { ofProcess: false }),
    trustedProxies: new BlockList(),
    metricsToken: undefined,
    folders: [],
    lastCopies: async () => [],
  }
  const settings = { folder: tmpdir(), passphrase: undefined, keep: { daily: 1, weekly: 0, monthly: 0 } }
  const backups = { code: 'c_banco', settings, when: '', ask: async () => true }
  const app = createApp({ db, entrance: testEntrance(), today: () => demoDay, operation, backups })
  return signedIn(app, await tokenFor(db, await person(db, 'secretary')))
}
