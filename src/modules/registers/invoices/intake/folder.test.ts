// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { newFolder } from '../../../../../tests/support/folder.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { importFolder } from './folder.ts'

const db = await emptyDatabase()
const soon = () => new Date(Date.now() + 60_000)

test('files whole in the folder are taken and put away with their outcome; those being written wait', async () => {
  const folder = join(newFolder(), 'c_prova')
  await importFolder(db, folder, soon())
  assert.deepEqual(readdirSync(folder), [])

  writeFileSync(join(folder, 'a.xml'), invoiceBytes({ number: '1' }))
  const archive = { 'uno.xml': invoiceBytes({ number: '2' }), 'leggimi.txt': Buffer.from('Buongiorno') }
  writeFileSync(join(folder, 'b.zip'), zipSync(archive))
  writeFileSync(join(folder, 'lettera.txt'), 'Buongiorno')
  writeFileSync(join(folder, 'c.xml.part'), invoiceBytes({ number: '3' }))
  mkdirSync(join(folder, 'vecchie'))
  await importFolder(db, folder, new Date())
  assert.equal(readdirSync(folder).length, 5, 'they have not rested yet')

  await importFolder(db, folder, soon())
  assert.deepEqual(readdirSync(folder).toSorted(), ['c.xml.part', 'fatti', 'rifiutati', 'vecchie'])
  assert.deepEqual(readdirSync(join(folder, 'fatti')).toSorted(), [
    ...['1-a.xml', '1-a.xml.esito.txt', '1-b.zip', '1-b.zip.esito.txt'],
  ])
  assert.match(
    readFileSync(join(folder, 'fatti', '1-b.zip.esito.txt'), 'utf8'),
    /b\.zip\/leggimi\.txt: Rifiutato\n {2}Non è/,
  )
  assert.match(readFileSync(join(folder, 'rifiutati', '1-lettera.txt.esito.txt'), 'utf8'), /lettera\.txt: Rifiutato/)
  const { rows } =
    await sql`select origin, brought_by, (select count(*) from intake_file) as files from intake`.execute(db)
  assert.deepEqual(rows, [{ origin: 'folder', broughtBy: 'traguardo', files: 4n }])
})

test('a file left in place by a crash is taken again, and nothing doubles', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'a.xml'), invoiceBytes({ number: '1' }))
  await importFolder(db, folder, soon())
  assert.match(readFileSync(join(folder, 'fatti', '2-a.xml.esito.txt'), 'utf8'), /a\.xml: Già presente/)
  const { rows } = await sql`select number from invoice order by number`.execute(db)
  assert.deepEqual(rows, [{ number: '1' }, { number: '2' }])
})
