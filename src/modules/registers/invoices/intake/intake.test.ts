// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { type RawBuilder, sql } from 'kysely'
import { ownerOf } from '../../../../../tests/support/database.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { newFolder } from '../../../../../tests/support/folder.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { commandLine } from '../../register.ts'
import { finish, handIn, importInvoiceFiles, importWaiting } from './actions.ts'
import { largestBatch } from './batches.ts'
import { importFolder } from './folder.ts'
import { intakeFiles } from './store.ts'
import { atOnce, filesHandedIn, largestUpload } from './upload.ts'

const { app, as, db } = await demoApp({ loaded: false })
const accounting = await as('accounting')
const owner = ownerOf(db)
const clerk = { origin: 'page', by: { id: '1', from: '192.0.2.7' } } as const
const bytes = (text: string) => new TextEncoder().encode(text)

const invoiceFile = (number: string) => ({ name: `${number}.xml`, bytes: invoiceBytes({ number }) })

const archive = zipSync({
  'uno.xml': invoiceBytes({ number: '1' }),
  'leggimi.txt': bytes('Buongiorno'),
  'nota.xml': invoiceBytes({ number: '9', type: 'TD04' }),
})

async function upload(files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const body = new FormData()
  for (const [name, content] of files) body.append('file', new File([Uint8Array.from(content)], name))
  return accounting.request('/fatture/importa', { method: 'POST', headers: { origin: 'http://localhost' }, body })
}

/** While it works, the log of imports fails on some of its rows, with an error of this code. */
async function failingOn(rows: RawBuilder<unknown>, code: string, work: () => Promise<unknown>): Promise<void> {
  await sql`create function fail() returns trigger language plpgsql as $$
    begin raise exception 'killed' using errcode = '${sql.raw(code)}'; end $$`.execute(owner)
  await sql`create trigger fail before insert on intake_file for each row when (${rows}) execute function fail()`.execute(
    owner,
  )
  await work()
  await sql`drop function fail cascade`.execute(owner)
}

const words = async (path: string) =>
  (await (await accounting.request(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const outcomesOf = async (intake: bigint) =>
  (await intakeFiles(db, { intake, outcome: undefined })).map(({ name, outcome }) => `${name} ${outcome}`)

test('every file handed in has its outcome on a page that stays, the junk inside an archive too', async () => {
  const answer = await upload([
    ['a.zip', archive],
    ['due.xml', invoiceBytes({ number: '2' })],
    ['due-di-nuovo.xml', invoiceBytes({ number: '2' })],
    ['vuoto.xml', new Uint8Array()],
  ])
  assert.equal(answer.status, 303)
  const path = answer.headers.get('location')!
  assert.equal(path, '/fatture/importazioni/1')
  assert.deepEqual(await outcomesOf(1n), [
    'a.zip/uno.xml accepted',
    'a.zip/leggimi.txt refused',
    'a.zip/nota.xml remarks',
    'due.xml accepted',
    'due-di-nuovo.xml duplicate',
    'vuoto.xml refused',
  ])

  const page = await words(path)
  assert.match(page, /6 file importati/)
  assert.match(page, /Accettati 2 file.*Con osservazioni 1 file.*Già presenti 1 file.*Rifiutati 2 file/)
  const [row] = (await intakeFiles(db, { intake: 1n, outcome: 'duplicate' }))!
  assert.ok((await (await accounting.request(path)).text()).includes(`href="/fatture/${row!.invoices[0]}"`))

  const refused = await words(`${path}?esito=refused`)
  assert.match(refused, /leggimi\.txt/)
  assert.doesNotMatch(refused, /uno\.xml/)
  assert.equal((await (await accounting.request(`${path}/csv`)).text()).trim().split('\n').length, 7)
  assert.match(await words('/fatture/importazioni'), /n\. 1 .* da questa pagina 6 2 1 1 2/)
})

test('the same files again add no invoice, and are logged as already there', async () => {
  const count = async () => (await sql<{ n: bigint }>`select count(*) as n from invoice`.execute(db)).rows[0]!.n
  const before = await count()
  await upload([['a.zip', archive]])
  assert.equal(await count(), before)
  assert.deepEqual(await outcomesOf(2n), [
    'a.zip/uno.xml duplicate',
    'a.zip/leggimi.txt refused',
    'a.zip/nota.xml duplicate',
  ])
})

test('an import cut short keeps the batches done and says so; the same files again end it, without doubles', async () => {
  const files = Array.from({ length: 2 * largestBatch.files }, (_, at) => invoiceFile(`c${at}`))
  function* cut() {
    yield* files
    throw new Error('killed')
  }
  await assert.rejects(importInvoiceFiles(db, cut(), { origin: 'command-line', by: commandLine }), /killed/)
  assert.match(await words('/fatture/importazioni/3'), /Non è finita/)
  const id = await importInvoiceFiles(db, files, { origin: 'command-line', by: commandLine })
  const outcomes = (await outcomesOf(id!)).map((told) => told.split(' ')[1])
  assert.deepEqual(
    outcomes,
    files.map((_, at) => (at < largestBatch.files ? 'duplicate' : 'accepted')),
  )
  assert.doesNotMatch(await words(`/fatture/importazioni/${id}`), /Non è finita/)
})

test('files handed in go on after a crash, each imported once by whoever is at it, and the page says how far', async () => {
  const files = Array.from({ length: 2 * largestBatch.files + 1 }, (_, at) => invoiceFile(`w${at}`))
  const intake = await handIn(db, [...files, { name: 'rotto.zip', problem: { message: 'È danneggiato.' } }], clerk)
  const path = `/fatture/importazioni/${intake.id}`
  assert.match(await words(path), /In attesa: 0 di 502 file/)
  const followed = await accounting.request(`${path}?segui`)
  assert.deepEqual(
    [followed.headers.get('refresh'), (await accounting.request(path)).headers.get('refresh')],
    ['3', null],
  )

  await failingOn(sql`new.position > 260`, '57P01', () => assert.rejects(importWaiting(db), /killed/))
  assert.match(await words(path), /In corso: 250 di 502 file/)

  await Promise.all([importWaiting(db), finish(db, intake), importWaiting(db)])
  assert.deepEqual(await outcomesOf(intake.id), [...files.map(({ name }) => `${name} accepted`), 'rotto.zip refused'])
  const { rows } = await sql<{ waiting: bigint; entries: bigint; handedFrom: string | null }>`
    select (select count(*) from waiting_file) as waiting, handed_from,
           (select count(*) from journal where now ->> 'file' like 'w%' and personal ->> 'from' = ${clerk.by.from}) as entries
      from intake where id = ${intake.id}`.execute(db)
  assert.deepEqual(rows, [{ waiting: 0n, entries: 501n, handedFrom: null }])
  const ended = await accounting.request(`${path}?segui`)
  assert.equal(ended.headers.get('refresh'), null)
  assert.doesNotMatch(await ended.text(), /In corso|In attesa/)
})

test('a file that the program fails on is refused, and stops no other', async () => {
  const intake = await handIn(db, ['b1', 'b2', 'b3'].map(invoiceFile), clerk)
  await failingOn(sql`new.outcome = 'accepted' and new.position = 2`, 'P0001', () =>
    assert.rejects(importWaiting(db), AggregateError),
  )
  assert.deepEqual(await outcomesOf(intake.id), ['b1.xml accepted', 'b2.xml refused', 'b3.xml accepted'])
  assert.match(await words(`/fatture/importazioni/${intake.id}`), /per un errore di Traguardo/)
  const kept = await sql`select from invoice where number = 'b2'`.execute(db)
  assert.equal(kept.rows.length, 0)
})

test('in the folder too: it is put away as refused, and those beside it are imported', async () => {
  const folder = newFolder()
  for (const { name, bytes } of ['f1', 'f2', 'f3'].map(invoiceFile)) writeFileSync(join(folder, name), bytes)
  await failingOn(sql`new.outcome = 'accepted' and new.name = 'f2.xml'`, 'P0001', () =>
    assert.rejects(importFolder(db, folder, new Date(Date.now() + 60_000)), AggregateError),
  )
  const putAwayIn = (place: string) =>
    readdirSync(join(folder, place)).flatMap((name) => /^\d+-(.*xml)$/.exec(name)?.[1] ?? [])
  assert.deepEqual(readdirSync(folder).toSorted(), ['fatti', 'rifiutati'])
  assert.deepEqual([putAwayIn('fatti'), putAwayIn('rifiutati')], [['f1.xml', 'f3.xml'], ['f2.xml']])
})

test('more files than an answer can wait for are left to the job, and the page follows it', async () => {
  const files = Array.from({ length: atOnce + 1 }, (_, at) => invoiceFile(`m${at}`))
  const answer = await upload(files.map(({ name, bytes }) => [name, bytes]))
  assert.match(answer.headers.get('location')!, /^\/fatture\/importazioni\/\d+\?segui$/)
  assert.match(await words(answer.headers.get('location')!), /21 file importati/)
})

test('nothing chosen, or more files than a page takes, imports nothing and says what to do', async () => {
  const none = await upload([['', new Uint8Array()]])
  assert.equal(none.status, 422)
  assert.match(await none.text(), /Scegli uno o più file/)

  const many = Array.from({ length: largestUpload.files + 1 }, (_, at) => ({ name: `${at}.txt`, bytes: bytes('a') }))
  await assert.rejects(filesHandedIn(many), /Sono più di 10\.000 file/)
  assert.equal((await app.request('/fatture/importazioni/999')).status, 404)
})
