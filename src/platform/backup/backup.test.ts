// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { emptyDatabaseUrl, newDatabaseUrl } from '../../../tests/support/database.ts'
import { newFolder } from '../../../tests/support/folder.ts'
import { loadDemo } from '../../demo.ts'
import { openDatabase } from '../database.ts'
import { note, verifyJournal } from '../journal.ts'
import { restoreBackup, writeBackup } from './index.ts'

const takenAt = new Date('2026-10-15T08:00:00Z')
const newFile = () => join(newFolder(), 'copia.traguardo')

const loaded = async () => {
  const url = await emptyDatabaseUrl()
  const db = openDatabase(url)
  await loadDemo(db)
  await db.destroy()
  return url
}

/** The rows of every table, each as one hash: two databases with the same answer hold the same data. */
async function contents(url: string): Promise<Record<string, string>> {
  const db = openDatabase(url)
  const tables = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration'`.execute(
    db,
  )
  const hashes: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const found = await sql<{ hash: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as hash from ${sql.table(name)} as t`.execute(
      db,
    )
    hashes[name] = found.rows[0]!.hash
  }
  await db.destroy()
  return hashes
}

test('what is restored is equal to what was saved, table by table, and the journal is whole', async () => {
  const [from, to, file] = [await loaded(), await newDatabaseUrl(), newFile()]
  const { tables } = await writeBackup(from, file, takenAt)
  assert.deepEqual(await restoreBackup(to, file), { takenAt: takenAt.toISOString(), tables })
  const saved = await contents(from)
  assert.ok(Object.keys(saved).length >= 13)
  assert.deepEqual(await contents(to), saved)

  const db = openDatabase(to)
  assert.deepEqual((await verifyJournal(db)).broken, [])
  await note(db, { id: 'ada', from: 'interno' }, { did: 'act.recorded', about: 'PL-1', now: {} })
  const added = await sql<{
    id: bigint
  }>`insert into act (year, objective, step, done_on, act, subject) values (2026, 'PL-1', 1, '2026-01-01', 'x', 'y') returning id`.execute(
    db,
  )
  // 61 acts were restored: the next number is 62.
  assert.equal(added.rows[0]!.id, 62n)
  assert.deepEqual((await verifyJournal(db)).broken, [])
  await db.destroy()
})

test('a sealed copy opens with its passphrase alone, and shows nothing of what it holds', async () => {
  const [from, to, file] = [await loaded(), await newDatabaseUrl(), newFile()]
  await writeBackup(from, file, takenAt, 'una frase segreta')
  assert.equal(readFileSync(file).includes('Borgo San Lieto'), false)
  await assert.rejects(restoreBackup(to, file), /La copia è cifrata/)
  await assert.rejects(
    restoreBackup(to, file, 'un’altra frase'),
    /rovinata o incompleta, o la frase segreta è sbagliata/,
  )
  await restoreBackup(to, file, 'una frase segreta')
  assert.deepEqual(await contents(to), await contents(from))
})

test('a copy with one byte changed, or cut short, is refused and nothing is restored', async () => {
  const [from, to, file] = [await loaded(), await newDatabaseUrl(), newFile()]
  const { bytes } = await writeBackup(from, file, takenAt)
  const damaged = `${file}.rovinata`
  for (const at of [30, Math.floor(bytes / 3), Math.floor(bytes / 2), bytes - 3]) {
    const copy = readFileSync(file)
    copy[at] = copy[at]! ^ 1
    writeFileSync(damaged, copy)
    await assert.rejects(restoreBackup(to, damaged), /rovinata o incompleta/, `byte ${at} of ${bytes}`)
  }
  copyFileSync(file, damaged)
  truncateSync(damaged, Math.floor(bytes / 2))
  await assert.rejects(restoreBackup(to, damaged), /rovinata o incompleta/)
  writeFileSync(damaged, 'una lettera')
  await assert.rejects(restoreBackup(to, damaged), /non è una copia di sicurezza/)
  assert.deepEqual(await contents(to), {})
})

test('a database in use is not overwritten', async () => {
  const [from, file] = [await loaded(), newFile()]
  await writeBackup(from, file, takenAt)
  const before = await contents(from)
  await assert.rejects(restoreBackup(from, file), /Il database non è nuovo/)
  assert.deepEqual(await contents(from), before)
})

test('a copy made by a newer program asks for it', async () => {
  const [from, to, file] = [await loaded(), await newDatabaseUrl(), newFile()]
  const db = openDatabase(from)
  await sql`insert into migration (name, checksum) values ('9999_future.sql', 'x')`.execute(db)
  await db.destroy()
  await writeBackup(from, file, takenAt)
  await assert.rejects(restoreBackup(to, file), /versione più recente di Traguardo \(9999_future\.sql\)/)
})

test('a copy is of one moment, while others go on writing; a failed one leaves no file', async () => {
  const [from, to, file] = [await loaded(), await newDatabaseUrl(), newFile()]
  const db = openDatabase(from)
  let writing = true
  const writer = (async () => {
    for (let about = 0; writing; about++)
      await note(db, { id: 'ada', from: 'interno' }, { did: 'act.recorded', about: String(about), now: {} })
  })()
  await writeBackup(from, file, takenAt)
  writing = false
  await writer
  await db.destroy()
  await restoreBackup(to, file)
  const restored = openDatabase(to)
  assert.deepEqual((await verifyJournal(restored)).broken, [])
  await restored.destroy()

  const elsewhere = join(file, '..', 'altra.traguardo')
  await assert.rejects(writeBackup('postgres://nessuno@127.0.0.1:1/x', elsewhere, takenAt))
  assert.equal(existsSync(elsewhere), false)
  assert.deepEqual(readdirSync(join(file, '..')), ['copia.traguardo'])
})
