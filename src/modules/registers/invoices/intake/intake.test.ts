// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { sql } from 'kysely'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { commandLine } from '../../register.ts'
import { importInvoiceFiles } from './actions.ts'
import { intakeFiles } from './store.ts'

const { app, as, db } = await demoApp({ loaded: false })
const accounting = await as('accounting')
const bytes = (text: string) => new TextEncoder().encode(text)

const archive = zipSync({
  'uno.xml': invoiceBytes({ number: '1' }),
  'leggimi.txt': bytes('Buongiorno'),
  'nota.xml': invoiceBytes({ number: '9', type: 'TD04' }),
})

async function handIn(files: readonly (readonly [name: string, bytes: Uint8Array])[]) {
  const body = new FormData()
  for (const [name, content] of files) body.append('file', new File([Uint8Array.from(content)], name))
  return accounting.request('/fatture/importa', { method: 'POST', headers: { origin: 'http://localhost' }, body })
}

const words = async (path: string) =>
  (await (await accounting.request(path)).text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const outcomesOf = async (intake: bigint) =>
  (await intakeFiles(db, { intake, outcome: undefined })).map(({ name, outcome }) => `${name} ${outcome}`)

test('every file handed in has its outcome on a page that stays, the junk inside an archive too', async () => {
  const answer = await handIn([
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
  await handIn([['a.zip', archive]])
  assert.equal(await count(), before)
  assert.deepEqual(await outcomesOf(2n), [
    'a.zip/uno.xml duplicate',
    'a.zip/leggimi.txt refused',
    'a.zip/nota.xml duplicate',
  ])
})

test('an import cut short keeps what was done and says so; the same files again end it, without doubles', async () => {
  const files = ['31', '32', '33'].map((number) => ({ name: `${number}.xml`, bytes: invoiceBytes({ number }) }))
  function* cut() {
    yield* files.slice(0, 2)
    throw new Error('killed')
  }
  await assert.rejects(importInvoiceFiles(db, cut(), { origin: 'command-line', by: commandLine }), /killed/)
  assert.match(await words('/fatture/importazioni/3'), /Non è finita/)
  const id = await importInvoiceFiles(db, files, { origin: 'command-line', by: commandLine })
  assert.deepEqual(await outcomesOf(id!), ['31.xml duplicate', '32.xml duplicate', '33.xml accepted'])
  assert.doesNotMatch(await words(`/fatture/importazioni/${id}`), /Non è finita/)
})

test('nothing chosen, or more files than a page takes, imports nothing and says what to do', async () => {
  const none = await handIn([['', new Uint8Array()]])
  assert.equal(none.status, 422)
  assert.match(await none.text(), /Scegli uno o più file/)

  const many = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.txt`, bytes(`${index}`)]))
  const tooMany = await handIn([['molti.zip', zipSync(many)]])
  assert.equal(tooMany.status, 422)
  assert.match(await tooMany.text(), /Sono più di 2\.000 file/)
  assert.equal((await app.request('/fatture/importazioni/5')).status, 404)
})
