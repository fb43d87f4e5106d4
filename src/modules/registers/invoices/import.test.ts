// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { civilDate } from '#kernel/civil-date.ts'
import { decimalEuro } from '#kernel/money.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../tests/support/database.ts'
import { invoiceBytes } from '../../../../tests/support/invoice-xml.ts'
import { sharedPath, withoutShared } from '../../../../tests/support/shared.ts'
import { commandLine } from '../register.ts'
import { importReadFiles, readFile } from './actions.ts'
import { type FileReport, filesAt, importInvoiceFile } from './index.ts'
import { creditNotesOf } from './life/sheet/store.ts'
import { findInvoice, listInvoices } from './list.ts'

let db: Database

async function freshRegister(): Promise<void> {
  db = await emptyDatabase()
}

const give = (name: string, bytes: Uint8Array) => importInvoiceFile(db, { name, bytes }, commandLine)

async function rows() {
  const count = await sql<{ invoice: number; original: number; journal: number }>`
    select (select count(*)::int from invoice) as invoice, (select count(*)::int from original) as original,
           (select count(*)::int from journal) as journal`.execute(db)
  return count.rows[0]
}

const said = ({ outcome, problems }: FileReport) => [outcome, ...problems.map(({ message }) => message)]

test('an invoice enters the register with its file and a line in the journal', async () => {
  await freshRegister()
  assert.equal((await give('a.xml', invoiceBytes())).outcome, 'accepted')
  assert.deepEqual(await rows(), { invoice: 1, original: 1, journal: 1 })
  const [row] = await listInvoices(db, { on: civilDate('2025-04-03'), page: 1, reach: 'everywhere' })
  assert.deepEqual(
    { ...row, id: 0n, original: '' },
    {
      id: 0n,
      original: '',
      number: '1/PA',
      supplierName: 'Caffè Perché S.r.l.',
      documentType: 'TD01',
      datedOn: '2025-03-03',
      receivedOn: null,
      unit: null,
      dueOn: '2025-04-02', // 30 days from the document's date, until the receipt is known
      duePresumed: true,
      total: 122_000n,
      amountDue: 122_000n,
      amountPaid: 0n,
      lastSentOn: null,
      state: 'overdue',
    },
  )
  assert.equal((await findInvoice(db, row!.id, civilDate('2025-04-02')))?.state, 'to-pay')
})

test('the same file twice changes nothing, whatever its name', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes())
  assert.deepEqual(said(await give('b.xml', invoiceBytes())), [
    'duplicate',
    'La fattura 1/PA di Caffè Perché S.r.l. è già nel registro: questo file era già stato importato.',
  ])
  assert.deepEqual(await rows(), { invoice: 1, original: 1, journal: 1 })
})

test('the same invoice in another file is a duplicate, and a different amount is pointed out', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes())
  assert.deepEqual(said(await give('b.xml', invoiceBytes({ number: '1/pa' }))), [
    'duplicate',
    'La fattura 1/pa di Caffè Perché S.r.l. è già nel registro, dal file «a.xml».',
  ])
  assert.deepEqual(said(await give('c.xml', invoiceBytes({ summaries: [['900.00', '0.00']] }))), [
    'duplicate',
    'La fattura 1/PA di Caffè Perché S.r.l. è già nel registro, dal file «a.xml» con data 03/03/2025 e totale 1.220,00 €: controlla quale è giusta; se quella è rifiutata, registra il rifiuto e importa di nuovo questo file.',
  ])
  assert.deepEqual(await rows(), { invoice: 1, original: 1, journal: 1 })
})

test('a refused invoice leaves its number to the one that corrects it, once; the same file again is still known', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes())
  await sql`update invoice set acceptance = 'refused', acceptance_on = '2025-03-06'`.execute(db)
  assert.equal((await give('b.xml', invoiceBytes({ summaries: [['1000.00', '220.00', 'S']] }))).outcome, 'accepted')
  assert.match(said(await give('c.xml', invoiceBytes()))[1]!, /questo file era già stato importato/)
  assert.match(said(await give('d.xml', invoiceBytes({ summaries: [['800.00', '0.00']] })))[1]!, /dal file «b\.xml»/)
  const found = await sql`select is_debt, amount_due from invoice order by id`.execute(db)
  assert.deepEqual(found.rows, [
    { isDebt: false, amountDue: 122_000n },
    { isDebt: true, amountDue: 100_000n },
  ])
})

test('an invoice handed in with its refusal, and with the one that corrects it, gives way to it', async () => {
  await freshRegister()
  const refusal = `<NotificaEsitoCommittente><IdentificativoSdI>111</IdentificativoSdI><Esito>EC02</Esito></NotificaEsitoCommittente>`
  const metadata = `<MetadatiInvioFile><IdentificativoSdI>111</IdentificativoSdI><NomeFile>IT09999990014_00001.xml</NomeFile></MetadatiInvioFile>`
  const files = [
    ['IT09999990014_00001.xml', invoiceBytes()],
    ['IT09999990014_00002.xml', invoiceBytes({ summaries: [['1000.00', '220.00', 'S']] })],
    ['ec.xml', Buffer.from(refusal)],
    ['mt.xml', Buffer.from(metadata)],
  ] as const
  const reports = await db.transaction().execute((transaction) =>
    importReadFiles(
      transaction,
      files.map(([name, bytes]) => readFile({ name, bytes })),
      commandLine,
    ),
  )
  assert.deepEqual(
    reports.map(({ outcome }) => outcome),
    ['accepted', 'accepted', 'accepted', 'accepted'],
  )
  const found = await sql`select sdi_file, is_debt from invoice order by sdi_file`.execute(db)
  assert.deepEqual(found.rows, [
    { sdiFile: 'IT09999990014_00001', isDebt: false },
    { sdiFile: 'IT09999990014_00002', isDebt: true },
  ])
})

test('a credit note that was refused lowers nothing', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes({ number: '12' }))
  const general = `</DatiGeneraliDocumento><DatiFattureCollegate><IdDocumento>12</IdDocumento></DatiFattureCollegate><DatiGeneraliDocumento>`
  await give('b.xml', invoiceBytes({ number: 'NC', type: 'TD04', general, summaries: [['300.00', '0.00']] }))
  const lowered = async () =>
    (await sql<{ lowered: bigint }>`select lowered from invoice where number = '12'`.execute(db)).rows[0]!.lowered
  const shown = async () => {
    const debt = await sql<{ id: bigint }>`select id from invoice where number = '12'`.execute(db)
    return (await creditNotesOf(db, debt.rows[0]!.id)).map(({ number }) => number)
  }
  assert.deepEqual([await lowered(), await shown()], [30_000n, ['NC']])
  await sql`update invoice set acceptance = 'refused', acceptance_on = '2025-03-06' where number = 'NC'`.execute(db)
  assert.deepEqual([await lowered(), await shown()], [0n, []])
})

test('the same number in another year, or on a credit note, is another document', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes())
  assert.equal((await give('b.xml', invoiceBytes({ date: '2026-03-03' }))).outcome, 'accepted')
  assert.deepEqual(said(await give('c.xml', invoiceBytes({ type: 'TD04' }))), [
    'remarks',
    'La nota di credito 1/PA non dice quale fattura riduce: collegala dalla sua pagina.',
  ])
  assert.equal((await rows())?.invoice, 3)
})

test('of a lot only the invoices that are new are added', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes({ number: '1' }))
  const report = await give('lot.xml', invoiceBytes({ number: '1' }, { number: '2' }, { number: '2' }))
  assert.deepEqual(said(report), [
    'remarks',
    'La fattura 1 di Caffè Perché S.r.l. è già nel registro, dal file «a.xml».',
    'La fattura 2 di Caffè Perché S.r.l. compare due volte in questo file: vale la prima.',
  ])
  assert.equal(report.invoices.length, 3)
  assert.equal((await rows())?.invoice, 2)
})

test('a refused file leaves nothing behind, even when only one of its invoices is wrong', async () => {
  await freshRegister()
  const report = await give('a.xml', invoiceBytes({ number: '1' }, { number: '2', date: 'ieri' }))
  assert.equal(report.outcome, 'refused')
  assert.deepEqual(await rows(), { invoice: 0, original: 0, journal: 0 })
})

test('a credit note and an invoice of nothing are recorded, and are no debt', async () => {
  await freshRegister()
  await give('a.xml', invoiceBytes({ number: '1', type: 'TD04' }))
  await give('b.xml', invoiceBytes({ number: '2', summaries: [['0.00', '0.00']] }))
  const states = await listInvoices(db, { on: civilDate('2025-12-31'), page: 1, reach: 'everywhere' })
  assert.deepEqual(
    states.map(({ state, dueOn, amountDue }) => [state, dueOn, amountDue]),
    [
      ['not-a-debt', null, -122_000n],
      ['not-a-debt', null, 0n],
    ],
  )
})

test('the order in which files arrive does not change what is in the register', async () => {
  await freshRegister()
  const files = [
    invoiceBytes({ number: '1' }),
    invoiceBytes({ number: '2' }, { number: '3' }),
    invoiceBytes({ number: '3' }, { number: '4' }),
    invoiceBytes({ number: '1', type: 'TD04' }),
    Buffer.concat([Buffer.from('\ufeff'), invoiceBytes({ number: '1' })]),
    Buffer.from('rubbish'),
  ]
  const stored = async (order: readonly Uint8Array[]) => {
    await sql`delete from invoice`.execute(db)
    for (const [index, bytes] of order.entries()) await give(`${index}.xml`, bytes)
    const found = await sql`select number, kind, dated_on, amount_due, due_on from invoice order by 1, 2`.execute(db)
    return found.rows
  }
  const expected = await stored(files)
  assert.equal(expected.length, 5) // 1, 2, 3, 4 and the credit note
  const anyOrder = fc.shuffledSubarray(files, { minLength: files.length })
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => assert.deepEqual(await stored(order), expected)),
    { numRuns: 25 },
  )
})

test('a credit note lowers the invoice it names, whichever of the two comes first', async () => {
  const debt = () => give('IT09999990014_1.xml', invoiceBytes({ number: '12' }))
  const credit = () => {
    const general = `</DatiGeneraliDocumento><DatiFattureCollegate><IdDocumento>12</IdDocumento>
      <Data>2025-03-03</Data></DatiFattureCollegate><DatiGeneraliDocumento>`
    return give('b.xml', invoiceBytes({ number: '13', type: 'TD04', summaries: [['300.00', '0.00', 'I']], general }))
  }
  for (const [first, second] of [
    [debt, credit],
    [credit, debt],
  ] as const) {
    await freshRegister()
    const reports = [await first(), await second()]
    const said = reports.flatMap(({ problems }) => problems.map(({ message }) => message))
    assert.deepEqual(
      said.filter((message) => message.includes('che non è nel registro')).length,
      first === credit ? 1 : 0,
      said.join(),
    )
    const found = await sql<{ lowered: bigint; outstanding: bigint }>`
      select lowered, outstanding from invoice where number = '12'`.execute(db)
    assert.deepEqual(found.rows, [{ lowered: 30_000n, outstanding: 92_000n }]) // 1.220 − 300
  }
})

interface Shown {
  file: string
  shows: string
}

function manifest(): Shown[] {
  const [, ...lines] = readFileSync(sharedPath('fixtures/fatturapa/MANIFEST.tsv'), 'utf8').trimEnd().split('\n')
  return lines.map((line) => line.split('\t')).map((cells) => ({ file: cells[0]!, shows: cells[7]! }))
}

async function importCollection(): Promise<FileReport[]> {
  const reports: FileReport[] = []
  for await (const file of filesAt(sharedPath('fixtures/fatturapa'))) {
    if ('problem' in file)
      reports.push({ file: file.name, outcome: 'refused', invoices: [], rows: [], problems: [file.problem] })
    else reports.push(await give(file.name, file.bytes))
  }
  return reports
}

const outcomesOf = (reports: readonly FileReport[]) =>
  Object.fromEntries(
    (['accepted', 'remarks', 'duplicate', 'refused'] as const).map((outcome) => [
      outcome,
      reports.filter((report) => report.outcome === outcome).length,
    ]),
  )

test('of the collected real files none is lost, and twice is as once', { skip: withoutShared }, async () => {
  await freshRegister()
  const reports = await importCollection()
  // 174 files, of which 2 archives that hold 43 + 1: 172 + 44
  assert.equal(new Set(reports.map(({ file }) => file)).size, 216)
  assert.deepEqual(outcomesOf(reports), { accepted: 82, remarks: 55, duplicate: 50, refused: 29 })
  const before = await rows()

  const again = await importCollection()
  assert.deepEqual(outcomesOf(again), { accepted: 0, remarks: 0, duplicate: 187, refused: 29 }) // 82 + 55 + 50
  assert.deepEqual(await rows(), before)
})

test('the collected real files hold what their list says', { skip: withoutShared }, async () => {
  await freshRegister()
  const reports = new Map((await importCollection()).map((report) => [report.file, report]))
  for (const { file, shows } of manifest()) {
    const report = reports.get(file)
    const bodies = Number(/bodies=(\d+)/.exec(shows)?.[1] ?? 0)
    if (shows.startsWith('zip')) continue
    if (/^(xsd|csv): |sig-FAIL|bodies=0/.test(shows)) {
      assert.equal(report?.outcome, 'refused', `${file}: ${shows}`)
    } else if (/^[A-Z][A-Za-z]+ 1\.0$/.test(shows)) {
      assert.match(report?.problems[0]?.message ?? '', / \([A-Z]{2}\): (conservato|unito)/, file)
    } else if (/:ok/.test(shows)) {
      assert.equal(report?.invoices.length, bodies, file)
      const totals = /tot=([-\d.,]+)/.exec(shows)?.[1]?.split(',') ?? []
      const found = report.invoices.map(({ total }) => decimalEuro(total))
      if (totals.length === bodies) assert.deepEqual(found, totals, file)
    }
  }
})
