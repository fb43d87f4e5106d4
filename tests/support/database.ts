// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { after } from 'node:test'
import { sql } from 'kysely'
import { type Database, openDatabase } from '#platform/database.ts'
import { type DatabaseServer, openServer } from '#platform/municipalities/index.ts'

/** Set by tests/run.ts: a PostgreSQL of the tests’ own, whose database «template» holds one empty municipality. */
const address = process.env.TRAGUARDO_TEST_DATABASE
const key = process.env.TRAGUARDO_KEY
if (!address || !key) throw new Error('Start the tests with: npm test, or node tests/run.ts FILE')

/** Of the municipality of every test database. */
const schema = 'ente_c_prova'

const urlOf = (name: string): string => Object.assign(new URL(address), { pathname: `/${name}` }).href

/** The address of a new database that holds one empty municipality; dropped when the test ends. */
export async function emptyDatabaseUrl(): Promise<string> {
  const name = await createDatabase()
  after(() => dropDatabase(name))
  return urlOf(name)
}

/** The address of a new database with nothing in it; dropped when the test ends. */
export async function newDatabaseUrl(): Promise<string> {
  const name = await createDatabase('template1')
  after(() => dropDatabase(name))
  return urlOf(name)
}

/** All the municipalities of a database, closed when the test ends. */
export function serverAt(url: string): DatabaseServer {
  const server = openServer(url, key!)
  after(() => server.close())
  return server
}

const addresses = new WeakMap<Database, string>()

/** One empty municipality in a database of its own, open, with its own role. */
export const emptyDatabase = async (): Promise<Database> => municipalityAt(await emptyDatabaseUrl())

/** The only municipality at an address, with its own role; closed when the test ends. */
export function municipalityAt(url: string): Database {
  const db = serverAt(url).databaseOf(schema)
  addresses.set(db, url)
  return db
}

/** The same municipality as the owner of its tables: what somebody with the keys of the server could do, by hand. */
export function ownerOf(municipality: Database): Database {
  const url = new URL(addresses.get(municipality)!)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const owner = openDatabase(url.href)
  after(() => owner.destroy())
  return owner
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
