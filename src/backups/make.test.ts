// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { restoreBackup } from '#platform/backup/index.ts'
import { createMunicipality, findMunicipality } from '#platform/municipalities/index.ts'
import { keepOriginal } from '#platform/originals.ts'
import { outageOf } from '#platform/outage.ts'
import { emptyDatabaseUrl, newDatabaseUrl, serverAt } from '../../tests/support/database.ts'
import { newFolder } from '../../tests/support/folder.ts'
import { tinyDisk } from '../../tests/support/tiny-disk.ts'
import { type BackupSettings, copiesOf } from './folder.ts'
import { makeBackup } from './make.ts'

const keep = { daily: 2, weekly: 1, monthly: 1 }

async function place(settings: Partial<BackupSettings> = {}) {
  const server = serverAt(await emptyDatabaseUrl())
  const municipality = (await findMunicipality(server.owner, 'c_prova'))!
  const backups = { folder: newFolder(), passphrase: undefined, keep, ...settings }
  return { server, municipality, db: server.databaseOf(municipality.schema), backups }
}

test('each night leaves a file of the municipality alone, read back, and deletes what no rule keeps', async () => {
  const where = await place()
  await createMunicipality(where.server, { code: 'c_altro', name: 'Un altro Comune', hosts: [] })
  for (const day of ['2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13'])
    await makeBackup({ ...where, now: new Date(`${day}T01:30:00Z`) })
  const copies = await copiesOf(where.backups, 'c_prova')
  assert.deepEqual(
    copies.map(({ takenAt, sealed }) => [takenAt.toISOString(), sealed]),
    [
      ['2026-11-13T01:30:00.000Z', false],
      ['2026-11-12T01:30:00.000Z', false],
    ],
  )
  assert.deepEqual(readdirSync(where.backups.folder), ['c_prova'])

  const there = serverAt(await newDatabaseUrl())
  await restoreBackup(there, copies[0]!.path)
  assert.equal((await findMunicipality(there.owner, 'c_prova'))?.name, 'Comune di Prova')
  assert.equal(await findMunicipality(there.owner, 'c_altro'), undefined)
})

test('with a passphrase the copy is sealed; what is in the folder and is no copy stays', async () => {
  const where = await place({ passphrase: 'una frase segreta' })
  await makeBackup({ ...where, now: new Date('2026-11-10T01:30:00Z') })
  const folder = join(where.backups.folder, 'c_prova')
  writeFileSync(join(folder, 'leggimi.txt'), 'note')
  await makeBackup({ ...where, now: new Date('2026-11-13T01:30:00Z') })
  const copies = await copiesOf(where.backups, 'c_prova')
  assert.deepEqual(
    copies.map(({ sealed }) => sealed),
    [true, true],
  )
  assert.ok(readdirSync(folder).includes('leggimi.txt'))
})

test('on a full disk nothing is left by halves, and the copies of before stay', async (t) => {
  const disk = tinyDisk(1)
  if (!disk) return t.skip('this user may not mount a disk')
  const where = await place({ folder: disk })
  await makeBackup({ ...where, now: new Date('2026-11-10T01:30:00Z') })
  const before = readdirSync(join(disk, 'c_prova'))
  // Two megabytes and a half that do not compress.
  await keepOriginal(where.db, { name: 'grande', bytes: randomBytes(2_500_000) }, { id: 'ada', from: 'interno' })
  await assert.rejects(
    makeBackup({ ...where, now: new Date('2026-11-11T01:30:00Z') }),
    (error) => outageOf(error) === 'disk-full',
  )
  assert.deepEqual(readdirSync(join(disk, 'c_prova')), before)
})
