// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { newFolder } from '../../../../tests/support/folder.ts'
import { filesAt, filesOf, type GivenFile } from './files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const told = async (files: AsyncGenerator<GivenFile>) =>
  (await Array.fromAsync(files)).map((file) => [file.name, 'problem' in file ? file.problem.message : 'read'])

test('a folder gives every file in it, rubbish and archives included, in order of name', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'b', 'deep'), { recursive: true })
  writeFileSync(join(folder, 'b', 'deep', 'one.xml'), '<a/>')
  writeFileSync(join(folder, '.DS_Store'), 'rubbish')
  writeFileSync(
    join(folder, 'a.zip'),
    zipSync({ 'in/two.xml': bytes('<a/>'), 'notes.txt': bytes('hello'), 'in/': bytes('') }),
  )
  symlinkSync(join(folder, 'nowhere'), join(folder, 'c.xml'))

  assert.deepEqual(await told(filesAt(folder)), [
    ['.DS_Store', 'read'],
    ['a.zip/in/two.xml', 'read'],
    ['a.zip/notes.txt', 'read'],
    ['b/deep/one.xml', 'read'],
    ['c.xml', 'Il file non si può aprire: controlla che esista e che i permessi lo consentano.'],
  ])
  assert.deepEqual(await told(filesAt(join(folder, 'b', 'deep', 'one.xml'))), [['one.xml', 'read']])
})

test('a broken or empty archive, and one inside another, are told with what to do', async () => {
  const archive = zipSync({ 'one.xml': bytes('<a/>'.repeat(100)) })
  const [, broken] = (await told(filesOf('x.zip', archive.subarray(0, 60))))[0]!
  assert.equal(broken, 'L’archivio è danneggiato, incompleto o protetto. Estrai i file e importa la cartella.')
  assert.deepEqual(await told(filesOf('x.zip', zipSync({}))), [['x.zip', 'L’archivio è vuoto.']])
  assert.deepEqual(await told(filesOf('x.zip', zipSync({ 'y.zip': archive, 'z.xml': bytes('<a/>') }))), [
    ['x.zip/y.zip', 'È un archivio dentro un altro: estrailo e importalo da solo.'],
    ['x.zip/z.xml', 'read'],
  ])
})

test('an archive that would fill the memory is refused before it is opened', async () => {
  const archive = Buffer.from(zipSync({ 'bomb.xml': new Uint8Array(100_000) }))
  // The directory at the end of the archive declares the size of each file, 24 octets after its mark.
  archive.writeUInt32LE(0xf0000000, archive.indexOf('PK\u0001\u0002', 0, 'latin1') + 24)
  const [, message] = (await told(filesOf('x.zip', archive)))[0]!
  assert.match(message!, /L’archivio, aperto, supera 512 MB/)
})
