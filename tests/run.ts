// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { globSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { sql } from 'kysely'
import { openDatabase } from '#platform/database.ts'
import { startEmbeddedDatabase } from '#platform/embedded-database/index.ts'
import { createMunicipality, openServer } from '#platform/municipalities/index.ts'
import { unpackBrowser } from './support/browser.ts'

// Runs the test files named, or all of them, on a PostgreSQL of their own; ends with «N passed, N failed».

const named = process.argv.slice(2)
const files = named.length > 0 ? named : globSync(['src/**/*.test.ts', 'tests/**/*.test.ts'])
const folder = join(tmpdir(), `traguardo-test-${randomBytes(6).toString('hex')}`)
const server = await startEmbeddedDatabase(folder, { forgetful: true })
process.env.TRAGUARDO_TEST_DATABASE = server.connectionString
process.env.TRAGUARDO_KEY = randomBytes(32).toString('hex')
await prepareTemplate(server.connectionString)
if (files.some((file) => file.includes('journeys'))) await unpackBrowser()

const count = { passed: 0, failed: 0, skipped: 0 }
const stream = run({ files: files.toSorted(), concurrency: 2, timeout: 15 * 60_000 })
stream.on('test:pass', ({ details, skip }) => {
  if (details.type === 'suite') return
  if (skip === undefined || skip === false) count.passed++
  else count.skipped++
})
stream.on('test:fail', () => count.failed++)
stream.compose(new spec()).pipe(process.stdout)
await new Promise((settle) => stream.once('end', settle))

await server.close()
rmSync(server.folder, { recursive: true, force: true })

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : ''
process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`)
process.exitCode = count.failed === 0 && count.passed > 0 ? 0 : 1

/** Each test database is a copy of this one: quicker than migrating each. It holds one municipality without data. */
async function prepareTemplate(connectionString: string): Promise<void> {
  const maintenance = openDatabase(connectionString)
  await sql`create database template_traguardo`.execute(maintenance)
  await maintenance.destroy()
  const address = Object.assign(new URL(connectionString), { pathname: '/template_traguardo' }).href
  const template = openServer(address, process.env.TRAGUARDO_KEY!)
  await createMunicipality(template, { code: 'c_prova', name: 'Comune di Prova', hosts: [] })
  await template.close()
}
