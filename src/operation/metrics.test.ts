// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { BlockList } from 'node:net'
import { test } from 'node:test'
import { emptyDatabase } from '../../tests/support/database.ts'
import { demoApp } from '../../tests/support/demo.ts'
import { openMetricsProblems } from '../../tests/support/open-metrics.ts'
import { trustedProxies } from '../caller.ts'
import { newMetrics } from './metrics.ts'

const from = (address: string) => ({ incoming: { socket: { remoteAddress: address } } })

test('what is exposed is valid OpenMetrics, of the process too', async () => {
  const metrics = newMetrics(await emptyDatabase())
  metrics.answered('GET', '/obiettivi/:key', 200, 0.02)
  metrics.jobEnded('backups', 'done', 3)
  const text = await metrics.exposition()
  assert.deepEqual(openMetricsProblems(text), [])
  assert.match(
    text,
    /^traguardo_http_request_duration_seconds_count\{method="GET",route="\/obiettivi\/:key",status="2xx"\} 1$/m,
  )
  assert.match(text, /^traguardo_job_runs_total\{job="backups",outcome="done"\} 1$/m)
  assert.match(text, /^traguardo_database_up 1$/m)
  assert.match(text, /^traguardo_database_connections\{state="active"\} [1-9]/m)
  assert.match(text, /^process_resident_memory_bytes \d+/m)
})

test('the checker of the exposition finds what is wrong', () => {
  assert.deepEqual(openMetricsProblems('# TYPE a counter\na 1\n'), ['a: a sample that no TYPE announces', 'no EOF'])
  assert.deepEqual(openMetricsProblems('# TYPE a gauge\na{b=c} 1\n# EOF\n'), ['a{b=c} 1: not a sample'])
})

test('a stranger does not read the measures; who stands on this machine or bears the token does', async () => {
  const metricsToken = 'un-codice-abbastanza-lungo'
  const { stranger } = await demoApp({
    loaded: false,
    operation: { metricsToken, trustedProxies: trustedProxies(['10.0.0.1']) },
  })
  const status = async (address: string, headers: Record<string, string> = {}) =>
    (await stranger.request('/metrics', { headers }, from(address))).status
  assert.equal(await status('198.51.100.7'), 403)
  assert.equal(await status('198.51.100.7', { authorization: 'Bearer sbagliato' }), 403)
  assert.equal(await status('198.51.100.7', { authorization: `Bearer ${metricsToken}` }), 200)
  assert.equal(await status('127.0.0.1'), 200)
  assert.equal(await status('::1'), 200)
  assert.equal(await status('10.0.0.1', { 'x-forwarded-for': '198.51.100.7' }), 403)
  // A proxy on this machine that nobody declared: its callers are not on this machine.
  assert.equal(await status('127.0.0.1', { 'x-forwarded-for': '198.51.100.7' }), 403)
})

test('without a token nobody is let in by a word', async () => {
  const { stranger } = await demoApp({ loaded: false, operation: { trustedProxies: new BlockList() } })
  const response = await stranger.request(
    '/metrics',
    { headers: { authorization: 'Bearer undefined' } },
    from('198.51.100.7'),
  )
  assert.equal(response.status, 403)
  const here = await stranger.request('/metrics', {}, from('127.0.0.1'))
  assert.equal(here.headers.get('content-type'), 'application/openmetrics-text; version=1.0.0; charset=utf-8')
})
