// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabaseUrl, newDatabaseUrl, serverAt } from '../../../tests/support/database.ts'
import { note, verifyJournal } from '../journal.ts'
import {
  archiveMunicipality,
  createMunicipality,
  findMunicipality,
  listMunicipalities,
  migrateAll,
  openServer,
  reopenMunicipality,
} from './index.ts'

const ada = { id: 'ada', from: 'interno' }
const deed = { did: 'act.recorded', about: '1', now: {} }

test('a code, a name or a host that cannot be is refused, and nothing is left', async () => {
  const server = serverAt(await newDatabaseUrl())
  const create = (code: string, name = 'Comune', hosts: string[] = []) =>
    createMunicipality(server, { code, name, hosts })
  for (const code of ['C_C608', 'x; drop schema public', 'c-c608', '1a', 'à', 'a'.repeat(41), ''])
    await assert.rejects(create(code), /non è un codice/, code)
  await assert.rejects(create('c_c608', ' '), /Scrivi il nome/)
  for (const host of ['Comune.it', 'a b', 'comune.it:80', '-x.it', 'x.it.'])
    await assert.rejects(create('c_c608', 'Comune', [host]), /non è un nome di sito/, host)
  assert.deepEqual(await listMunicipalities(server.owner), [])
})

test('a code is of one municipality, and so is a host', async () => {
  const server = serverAt(await newDatabaseUrl())
  await createMunicipality(server, { code: 'c_aa04', name: 'Uno', hosts: ['uno.example', 'due.example'] })
  await assert.rejects(createMunicipality(server, { code: 'c_aa04', name: 'Altro', hosts: [] }), /c_aa04 c’è già/)
  await assert.rejects(
    createMunicipality(server, { code: 'c_aa05', name: 'Altro', hosts: ['tre.example', 'due.example'] }),
    /due\.example è già il sito del Comune c_aa04/,
  )
  const all = await listMunicipalities(server.owner)
  assert.deepEqual(
    all.map(({ code, hosts }) => [code, hosts]),
    [['c_aa04', ['due.example', 'uno.example']]],
  )
})

test('data of the version that knew one municipality only become those of the first', async () => {
  const server = serverAt(await newDatabaseUrl())
  const { owner } = server
  await sql`create table migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())`.execute(
    owner,
  )
  for (const name of readdirSync('migrations')
    .filter((file) => /^000[1-5]/.test(file))
    .toSorted()) {
    const text = readFileSync(`migrations/${name}`, 'utf8')
    await owner.transaction().execute((transaction) => sql.raw(text).execute(transaction))
    await sql`insert into migration (name, checksum) values (${name}, encode(sha256(convert_to(${text}, 'UTF8')), 'hex'))`.execute(
      owner,
    )
  }
  await sql`insert into journal (who, origin, did, about, now)
            values ('ada', 'interno', 'act.recorded', '1', '{}')`.execute(owner)

  const { schema } = await createMunicipality(server, { code: 'c_aa06', name: 'Uno', hosts: [] })
  const db = server.databaseOf(schema)
  await note(db, ada, deed)
  const { entries, broken } = await verifyJournal(db)
  assert.deepEqual([entries, broken], [2n, []])

  const second = await createMunicipality(server, { code: 'c_aa07', name: 'Due', hosts: [] })
  assert.equal((await verifyJournal(server.databaseOf(second.schema))).entries, 0n)
})

test('an archived municipality lets nobody in, keeps its data, and opens again', async () => {
  const server = serverAt(await newDatabaseUrl())
  const { schema } = await createMunicipality(server, { code: 'c_archivio', name: 'Uno', hosts: [] })
  const db = server.databaseOf(schema)
  await note(db, ada, deed)
  await archiveMunicipality(server, 'c_archivio')
  assert.equal((await findMunicipality(server.owner, 'c_archivio'))!.state, 'archived')
  await assert.rejects(verifyJournal(db), /terminat|not permitted to log in/)
  await migrateAll(server)
  await assert.rejects(verifyJournal(db), /not permitted to log in/)
  await reopenMunicipality(server, 'c_archivio')
  assert.equal((await verifyJournal(db)).entries, 1n)
  await assert.rejects(archiveMunicipality(server, 'c_altro'), /c_altro non c’è/)
})

test('with another master key roles do not log in, until the next migration gives them their new passwords', async () => {
  const url = await newDatabaseUrl()
  const server = serverAt(url)
  const { schema } = await createMunicipality(server, { code: 'c_chiave', name: 'Uno', hosts: [] })
  const other = openServer(url, 'un’altra chiave, lunga abbastanza')
  await assert.rejects(verifyJournal(other.databaseOf(schema)), /password authentication failed/)
  await migrateAll(other)
  assert.equal((await verifyJournal(other.databaseOf(schema))).entries, 0n)
  await other.close()
})

test('many municipalities at once share a few connections', async () => {
  const server = openServer(await emptyDatabaseUrl(), process.env.TRAGUARDO_KEY!, 3)
  for (const code of ['c_aa08', 'c_aa09', 'c_aa10']) await createMunicipality(server, { code, name: code, hosts: [] })
  const all = await listMunicipalities(server.owner)
  const open = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const { schema } = all[at % all.length]!
      const found = await sql<{ user: string; path: string; open: bigint }>`
        select current_user as user, current_schemas(false)::text as path,
               (select count(*) from pg_stat_activity where datname = current_database()) as open`.execute(
        server.databaseOf(schema),
      )
      const { user, path, open } = found.rows[0]!
      assert.deepEqual([user, path], [schema, `{${schema}}`])
      return Number(open)
    }),
  )
  assert.ok(Math.max(...open) <= 4, `${Math.max(...open)}: three, and one that may be leaving`)
  await server.close()
})
