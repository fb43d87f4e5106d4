// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#platform/database.ts'

/** Set by tests/run.ts: a PostgreSQL of the tests' own, whose database «template» has the schema in place. */
const server = process.env.TRAGUARDO_TEST_DATABASE
if (!server) throw new Error('Start the tests with: npm test, or node tests/run.ts FILE')

const urlOf = (name: string): string => Object.assign(new URL(server), { pathname: `/${name}` }).href

/** The address of a new database with the schema in place and no rows; dropped when the test ends. */
export async function emptyDatabaseUrl(): Promise<string> {
  const name = await createDatabase()
  after(() => dropDatabase(name))
  return urlOf(name)
}

/** The address of a new database without even the schema; dropped when the test ends. */
export async function newDatabaseUrl(): Promise<string> {
  const name = await createDatabase('template1')
  after(() => dropDatabase(name))
  return urlOf(name)
}

/** A database with the schema in place and no rows, open. */
export async function emptyDatabase(): Promise<Database> {
  const name = await createDatabase()
  const db = openDatabase(urlOf(name))
  after(async () => {
    await db.destroy()
    await dropDatabase(name)
  })
  return db
}

async function createDatabase(template = 'template_traguardo'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(`create database ${name} template ${template} strategy file_copy`)
  return name
}

const dropDatabase = (name: string) => onServer(`drop database if exists ${name} with (force)`)

async function onServer(statement: string): Promise<void> {
  const db = openDatabase(urlOf('postgres'))
  await sql.raw(statement).execute(db)
  await db.destroy()
}
