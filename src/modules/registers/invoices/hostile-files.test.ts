// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { localHeader, zipWith } from '../../../../tests/support/crafted-zip.ts'
import { filesOf, type GivenFile } from './files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

const told = async (archive: Uint8Array) =>
  (await Array.fromAsync(filesOf('x.zip', archive))).map((file: GivenFile) => [
    file.name,
    'problem' in file ? file.problem.message : 'read',
  ])
const refusal = async (archive: Uint8Array): Promise<string> => {
  const [[name, message] = ['', ''], ...others] = await told(archive)
  assert.deepEqual([name, others], ['x.zip', []])
  return message!
}

test('an archive that grows hundreds of times is refused before any of it is opened', async () => {
  const half = { content: bytes('<a/>'), size: 35 * 1024 * 1024 }
  const bomb = zipWith([
    { name: 'a.xml', ...half },
    { name: 'b.xml', ...half },
  ])
  assert.match(await refusal(bomb), /centinaia di volte/)
})

test('one file of an archive larger than any invoice is refused by name', async () => {
  const declares = zipWith([{ name: 'grande.xml', content: bytes('<a/>'), size: 65 * 1024 * 1024 }], {
    padding: 1_000_000,
  })
  assert.match(await refusal(declares), /«grande\.xml», nell’archivio, supera 64 MB\. Estrai i file/)
})

test('a file that gives more or fewer bytes than it declares is refused', async () => {
  for (const size of [1, 1_000]) {
    assert.match(
      await refusal(zipWith([{ name: 'a.xml', content: bytes('<a/>'), size, deflated: true }])),
      /danneggiato/,
    )
  }
})

test('sizes past four gigabytes, written as only large archives do, are counted as they are', async () => {
  assert.match(
    await refusal(zipWith([{ name: 'a.xml', content: bytes('<a/>'), size: 2 ** 40, zip64: true }])),
    /supera 512 MB/,
  )
})

test('more files than any office sends are refused by their count alone', async () => {
  assert.match(
    await refusal(zipWith([{ name: 'a.xml', content: bytes('<a/>') }], { entryCount: 30_000 })),
    /più di 20000 file/,
  )
})

test('entries that share the same bytes, as many as they may be, are refused', async () => {
  const content = bytes('<a/>'.repeat(1000))
  const shared = Array.from({ length: 50 }, (_, n) => ({ name: `${n}.xml`, content, sharing: true }))
  assert.match(await refusal(zipWith(shared)), /occupano lo stesso posto/)
})

test('an archive inside another is not opened, however deep they go', async () => {
  let nested = zipSync({ 'a.xml': bytes('<a/>') })
  for (let depth = 0; depth < 20; depth++) nested = zipSync({ 'dentro.zip': nested })
  assert.deepEqual(await told(nested), [
    ['x.zip/dentro.zip', 'È un archivio dentro un altro: estrailo e importalo da solo.'],
  ])
})

test('names that climb out of the folder make the archive refused, and write nothing', async () => {
  for (const name of [
    '../sopra.xml',
    'a/../../sopra.xml',
    '/etc/passwd',
    'C:/sopra.xml',
    '..\\sopra.xml',
    'C:\\sopra.xml',
  ]) {
    assert.match(await refusal(zipWith([{ name, content: bytes('<a/>') }])), /danneggiato/, name)
  }
})

test('names that play with the screen are shown without what they play with', async () => {
  const names = ['a\u0000.xml', '\u001b[2Jb.xml', 'fattura\u202elmx.exe', 'riga\nnuova.xml', `${'l'.repeat(500)}.xml`]
  const shown = (await told(zipWith(names.map((name) => ({ name, content: bytes('<a/>') }))))).map(([name]) => name!)
  assert.equal(shown.length, names.length)
  for (const name of shown) {
    assert.doesNotMatch(name, /[\p{Cc}\p{Cf}]/u)
    assert.ok(name.length <= 'x.zip/'.length + 200)
  }
})

test('two files with one name are both read', async () => {
  const twice = [1, 2].map((n) => ({ name: 'a.xml', content: bytes(`<a n="${n}"/>`) }))
  assert.deepEqual(await told(zipWith(twice)), [
    ['x.zip/a.xml', 'read'],
    ['x.zip/a.xml', 'read'],
  ])
})

test('a link to another file, and a file under a key word, are refused with what to do', async () => {
  const link = zipWith([{ name: 'a.xml', content: bytes('/etc/passwd'), attributes: 0o120777 << 16 }])
  assert.match(await refusal(link), /«a\.xml», nell’archivio, è il collegamento a un altro file/)
  assert.match(
    await refusal(zipWith([{ name: 'a.xml', content: bytes('????'), flags: 1, deflated: true }])),
    /parola chiave: toglila/,
  )
})

test('what only begins as an archive is told as broken', async () => {
  assert.match(await refusal(localHeader('a.xml', bytes('<a/>'))), /danneggiato/)
  assert.match(await refusal(Buffer.concat([bytes('PK\u0003\u0004'), new Uint8Array(5000)])), /danneggiato/)
})
