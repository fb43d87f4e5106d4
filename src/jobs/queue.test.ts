// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PgBoss } from 'pg-boss'
import { Refusal } from '#kernel/refusal.ts'
import { archiveMunicipality, createMunicipality } from '#platform/municipalities/index.ts'
import { emptyDatabaseUrl, serverAt } from '../../tests/support/database.ts'
import { testEntrance } from '../../tests/support/people.ts'
import { newLog } from '../operation/log.ts'
import { newMetrics } from '../operation/metrics.ts'
import type { Job } from './job.ts'
import { openQueue } from './queue.ts'
import { lastRun } from './runs.ts'

/** A queue at work on the test’s municipality, «c_prova», and who may look into it, for the time of the story. */
async function working(run: Job['run'], story: (at: Awaited<ReturnType<typeof openAll>>) => Promise<void>) {
  const all = await openAll(run)
  try {
    await story(all)
  } finally {
    await all.boss.stop({ graceful: false })
    await all.queue.stop(1)
  }
}

async function openAll(run: Job['run']) {
  const server = serverAt(await emptyDatabaseUrl())
  const backups = { folder: '/non/usata', passphrase: undefined, keep: { daily: 1, weekly: 1, monthly: 1 } }
  const tried: Job = { name: 'prova', cron: '0 4 29 2 *', when: 'mai', run }
  const metrics = newMetrics(server.owner, { ofProcess: false })
  const queue = await openQueue([tried], {
    server,
    backups,
    inbox: undefined,
    entranceOf: () => testEntrance(),
    log: newLog('silent'),
    metrics,
  })
  const boss = await new PgBoss({ connectionString: server.connectionString, schema: 'pgboss' }).start()
  await queue.work()
  return { server, queue, boss, tried, metrics }
}

test('what is due is done for each municipality in use, and for no other', async () => {
  const done: string[] = []
  const all = Promise.withResolvers<void>()
  const run: Job['run'] = async ({ municipality }) => {
    done.push(municipality.code)
    if (done.length === 2) all.resolve()
  }
  await working(run, async ({ server, boss }) => {
    await createMunicipality(server, { code: 'c_b222', name: 'Comune di Borgo', hosts: [] })
    await createMunicipality(server, { code: 'c_c333', name: 'Comune chiuso', hosts: [] })
    await archiveMunicipality(server, 'c_c333')
    await boss.send('prova.due')
    await all.promise
    assert.deepEqual(done.toSorted(), ['c_b222', 'c_prova'])
  })
})

test('a municipality never has the same job twice at once, and a stop waits for it', async () => {
  const begun = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const run = () => {
    begun.resolve()
    return goOn.promise
  }
  await working(run, async ({ server, queue, tried, metrics }) => {
    const db = server.databaseOf('ente_c_prova')
    assert.equal(await queue.ask(tried, 'c_prova'), true)
    assert.equal(await queue.ask(tried, 'c_prova'), false)
    await begun.promise
    assert.equal(await queue.ask(tried, 'c_prova'), false)
    assert.equal((await lastRun(db, 'prova'))!.outcome, 'under-way')

    const stopped = queue.stop()
    goOn.resolve()
    await stopped
    const { outcome, startedAt, endedAt } = (await lastRun(db, 'prova'))!
    assert.equal(outcome, 'done')
    assert.ok(endedAt! >= startedAt)
    assert.match(await metrics.exposition(), /traguardo_job_runs_total\{job="prova",outcome="done"\} 1/)
  })
})

test('a failure is noted with its reason in words, and tried again later', async () => {
  const failures = [
    new Refusal('conflict', 'La cartella delle copie non c’è.'),
    Object.assign(new Error('write'), { code: 'ENOSPC' }),
    new TypeError('Quagliarella is not a function'),
  ]
  const expected = [
    'La cartella delle copie non c’è.',
    'Il disco è pieno: niente è stato salvato a metà. Chi gestisce la macchina deve liberare spazio, poi riprova.',
    'Errore del programma: il registro della macchina dice quale.',
  ]
  await working(
    () => Promise.reject(failures.shift()),
    async ({ server, queue, boss, tried }) => {
      const db = server.databaseOf('ente_c_prova')
      const toRetry = async () => (await boss.findJobs('prova')).find(({ state }) => state === 'retry')
      for (const reason of expected) {
        await queue.ask(tried, 'c_prova')
        let waiting = await toRetry()
        while (!waiting) waiting = await toRetry()
        assert.ok(waiting.startAfter.getTime() > Date.now())
        const { outcome, reason: told } = (await lastRun(db, 'prova'))!
        assert.deepEqual([outcome, told], ['failed', reason])
        await boss.deleteJob('prova', waiting.id)
      }
    },
  )
})
