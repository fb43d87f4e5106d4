// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newDatabaseUrl } from '../../tests/support/database.ts'
import { withClient } from './database.ts'
import { verifyJournal } from './journal.ts'
import { migrateSchema, municipalMigrations } from './migrations.ts'
import { sha256 } from './originals.ts'

test('entries written before personal parts stood apart take their place in the new chain', async () => {
  const upToChain = municipalMigrations.map(({ name }) => name).filter((name) => name < '0006')
  await withClient(await newDatabaseUrl(), async (client, db) => {
    const migrate = (named?: readonly string[]) => migrateSchema(db, 'public', municipalMigrations, named)
    await client.query('begin')
    await migrate(upToChain)
    const bytes = Buffer.from('righe')
    await sql`insert into original (sha256, name, bytes) values (${sha256(bytes)}, 'atti.csv', ${bytes})`.execute(db)
    const now = JSON.stringify({ original: sha256(bytes), added: 1 })
    await sql`insert into journal (who, origin, did, about, now)
              values ('ada', '10.0.0.7', 'register.imported', 'atti', ${now})`.execute(db)
    await client.query('commit')
    await client.query('begin')
    await migrate()
    await client.query('commit')
    const { entries, broken } = await verifyJournal(db)
    const kept =
      await sql<object>`select id::int, who, personal, original from journal join original_use on entry = id`.execute(
        db,
      )
    assert.deepEqual([entries, broken], [1n, []])
    assert.deepEqual(kept.rows, [{ id: 1, who: 'ada', personal: { from: '10.0.0.7' }, original: sha256(bytes) }])
  })
})
