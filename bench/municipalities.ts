// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importPlan } from '#modules/plan/index.ts'
import { commandLine } from '#modules/registers/index.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { municipalMigrations } from '#platform/migrations.ts'
import {
  createMunicipality,
  type DatabaseServer,
  type Municipality,
  migrateAll,
  openServer,
  schemaOf,
} from '#platform/municipalities/index.ts'
import { demoDay } from '../src/demo.ts'
import { createSites } from '../src/sites.ts'
import { person, tokenFor } from '../tests/support/people.ts'
import { appOf, silentOperation } from './support/app.ts'
import { timed } from './support/measure.ts'

// Many municipalities in one database: what each costs to make and to migrate, what they take of memory, and what they
// change for who reads the dashboard of one. Fifty are visited in turn, more than there are connections: the worst case.

const wanted = Number(process.argv[3] ?? 1000)
const visited = Math.min(50, wanted)
const rounds = 6
const plan = { name: 'piano.md', bytes: readFileSync('seed/piano.md'), origin: 'command-line' as const }
const codeOf = (at: number) => `c_b${String(at).padStart(4, '0')}`

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!
const ms = (time: number): string => `${time.toFixed(1)} ms`
const spread = (times: readonly number[]): string =>
  `median ${ms(quantile(times, 0.5))}, 95% within ${ms(quantile(times, 0.95))}`

const create = (server: DatabaseServer, at: number) =>
  createMunicipality(server, { code: codeOf(at), name: `Comune ${at}`, hosts: [`b${at}.example`] })

/** A plan, and a secretary who reads it; returns what her browser keeps. */
async function settle(server: DatabaseServer, at: number): Promise<string> {
  const db = server.databaseOf(schemaOf(codeOf(at)))
  await importPlan(db, plan, demoDay, commandLine)
  return tokenFor(db, await person(db, 'secretary'))
}

/** How long the dashboard takes, asked of these municipalities in turn, one request after the other. */
async function visit(address: string, tokens: readonly string[], connections: number): Promise<number[]> {
  const server = openServer(address, key, connections)
  const { owner } = server
  const operation = silentOperation(owner)
  const siteOf = ({ code, schema }: Municipality) => appOf(server.databaseOf(schema), operation, code)
  const sites = createSites(owner, siteOf, operation)
  const times: number[] = []
  for (let round = 0; round <= rounds * (visited / tokens.length); round++)
    for (const [at, token] of tokens.entries()) {
      const cookie = `traguardo=${token}; __Host-traguardo=${token}`
      const [response, time] = await timed(async () => {
        const answer = await sites.fetch(new Request(`http://b${at}.example/`, { headers: { cookie } }))
        await answer.text()
        return answer
      })
      if (response.status !== 200) throw new Error(`The dashboard answered ${response.status}`)
      // The first round makes the apps.
      if (round > 0) times.push(time)
    }
  await server.close()
  return times
}

/** Memory that the processes of PostgreSQL take together, shared parts counted once; only Linux tells. */
function memoryOfPostgres(folder: string): string {
  try {
    const main = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]!
    const children = execFileSync('ps', ['-o', 'pid=', '--ppid', main], { encoding: 'utf8' }).trim().split(/\s+/)
    const kilobytes = [main, ...children].map((pid) =>
      Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
    )
    return `${Math.round(kilobytes.reduce((sum, each) => sum + each, 0) / 1024)} MB in ${kilobytes.length} processes`
  } catch {
    return 'unknown here'
  }
}

const memory = (folder: string): string =>
  `program ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB, PostgreSQL ${memoryOfPostgres(folder)}`

const key = randomBytes(32).toString('hex')
const database = await startEmbeddedDatabase(join(tmpdir(), `traguardo-bench-${randomBytes(6).toString('hex')}`))
const { connectionString: address, folder } = database
const server = openServer(address, key)
try {
  await create(server, 0)
  const tokens = [await settle(server, 0)]
  const alone = await visit(address, tokens, 20)
  console.log(`with 1             dashboard ${spread(alone)}; memory: ${memory(folder)}`)

  const creations: number[] = []
  for (let at = 1; at < wanted; at++) creations.push((await timed(() => create(server, at)))[1])
  console.log(`create             ${spread(creations)} each; the last hundred ${spread(creations.slice(-100))}`)

  const [, idle] = await timed(() => migrateAll(server))
  console.log(`migrate, nothing   ${ms(idle / wanted)} each, ${(idle / 1000).toFixed(1)} s in all`)
  ;(municipalMigrations as { name: string; text: string; checksum: string }[]).push({
    name: '9999_bench.sql',
    text: 'create table bench (id bigint generated always as identity primary key, name text not null)',
    checksum: 'bench',
  })
  const [{ failed }, one] = await timed(() => migrateAll(server))
  console.log(
    `migrate, one table ${ms(one / wanted)} each, ${(one / 1000).toFixed(1)} s in all, ${failed.length} failed`,
  )

  for (let at = 1; at < visited; at++) tokens.push(await settle(server, at))
  const ratio = (times: readonly number[]) =>
    `${(quantile(times, 0.5) / quantile(alone, 0.5)).toFixed(2)} times as long`
  const report = (what: string, times: readonly number[]) =>
    console.log(`${what.padEnd(18)} dashboard ${spread(times)}: ${ratio(times)}; memory: ${memory(folder)}`)
  console.log(`with ${wanted}:`)
  report('one visited', await visit(address, tokens.slice(0, 1), 20))
  report('15 in turn', await visit(address, tokens.slice(0, 15), 20))
  report(`${visited} in turn`, await visit(address, tokens, 20))
  report('… 60 connections', await visit(address, tokens, 60))
} finally {
  await server.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
