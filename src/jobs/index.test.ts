// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyDatabaseUrl, serverAt } from '../../tests/support/database.ts'
import { newFolder } from '../../tests/support/folder.ts'
import { testEntrance } from '../../tests/support/people.ts'
import { newLog } from '../operation/log.ts'
import { newMetrics } from '../operation/metrics.ts'
import { jobs } from './index.ts'
import { runJob } from './run-job.ts'
import { lastRun } from './runs.ts'

test('every job can be done for a municipality, with the rights it has', async () => {
  const server = serverAt(await emptyDatabaseUrl())
  const backups = { folder: newFolder(), passphrase: undefined, keep: { daily: 1, weekly: 1, monthly: 1 } }
  const metrics = newMetrics(server.owner, { ofProcess: false })
  const db = server.databaseOf('ente_c_prova')
  for (const job of jobs) {
    await runJob(job, 'c_prova', {
      server,
      backups,
      inbox: newFolder(),
      metrics,
      entranceOf: () => testEntrance({ mail: 'sent', address: 'https://traguardo.example' }),
      log: newLog('silent'),
    })
    assert.equal((await lastRun(db, job.name))?.outcome, 'done', job.name)
  }
  assert.equal(new Set(jobs.map(({ name }) => name)).size, jobs.length)
})
