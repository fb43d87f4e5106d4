// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { formatProblem } from '#kernel/problem.ts'
import { ratio } from '#kernel/ratio.ts'
import { writeCsv } from '#platform/csv.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { importCsv } from '../../csv-import.ts'
import { commandLine } from '../../register.ts'
import { importInvoiceFile, payments } from '../index.ts'
import { addFile, chooseColumns, compareWith, correctionsOf, keepFile } from './actions.ts'
import { compare, type OurInvoice } from './compare.ts'
import { correctionsIn } from './corrections.ts'
import { type PccRow, proposeMapping } from './model.ts'
import { proposalsIn } from './pairing.ts'
import { listFiles } from './store.ts'
import { linesPanel } from './views/lines.ts'

let db: Database

const header = [
  'Numero documento',
  'Id fiscale IVA fornitore',
  'Data emissione',
  'Importo pagato',
  'Data scadenza',
  'Data pagamento',
  'Giorni sospensione',
]
const cells = (number: string, amount: string, due: string, paid: string, suspended = '') => [
  number,
  'IT09999990014',
  '01/03/2025',
  amount,
  due,
  paid,
  suspended,
]

/** Five invoices of 1.000,00 € received on 1 March 2025, due on 31 March, each paid on the day given. */
async function register(): Promise<void> {
  db = await emptyDatabase()
  for (const number of ['1', '2', '3', '4', '5']) {
    const bytes = invoiceBytes({ number, date: '2025-03-01', summaries: [['1000.00', '0.00']] })
    await importInvoiceFile(db, { name: `${number}.xml`, bytes }, commandLine)
  }
  const paid = [
    ['1', '10/04/2025'],
    ['2', '10/04/2025'],
    ['3', '10/04/2025'],
    ['4', '10/04/2025'],
  ]
  const csv = writeCsv(
    [
      'Fornitore',
      'Numero fattura',
      'Data fattura',
      'Area',
      'Ricevuta il',
      'Atto di liquidazione',
      'Liquidata il',
      'Mandato',
      'Trasmesso in tesoreria il',
      'Importo pagato',
      'Sospesa dal',
      'Sospesa al',
    ],
    paid.map(([number, on]) => [
      '09999990014',
      number!,
      '01/03/2025',
      '',
      '01/03/2025',
      '',
      '',
      `=${number}`,
      on!,
      '1000,00',
      '',
      '',
    ]),
  )
  await importCsv(db, payments, { name: 'p.csv', bytes: new TextEncoder().encode(csv) }, commandLine)
}

const bytesOf = (...rows: string[][]) => new TextEncoder().encode(writeCsv(header, rows))

async function load(...rows: string[][]) {
  const kept = (await keepFile(db, { name: 'pcc.csv', bytes: bytesOf(...rows) }, commandLine))!
  const file = { original: kept.original, year: 2025, extractedOn: civilDate('2026-01-15') }
  return { file, problems: await addFile(db, file, proposeMapping(kept.header, kept.saved), commandLine) }
}

test('each invoice differs for one reason, and the effects make the difference to the last fraction', async () => {
  await register()
  const { file, problems } = await load(
    cells('1', '1000.00', '31/03/2025', '10/04/2025'), // as here: 10 days late
    cells('2', '1.000,00', '26/03/2025', '10/04/2025'), // due earlier: 15 days late
    cells('3', '1220,00', '31/03/2025', '10/04/2025'), // with the tax of the State
    cells('5', '1000,00', '31/03/2025', '20/04/2025'), // not paid here: 20 days late
    cells('99', '1000,00', '31/03/2025', '31/03/2025'), // not here
  )
  assert.deepEqual(problems, [])
  const { ours, theirs, invoices } = await compareWith(db, file)
  assert.deepEqual(
    invoices.map(({ kind, invoice }) => [invoice?.number, kind]),
    [
      ['1', 'matched'],
      ['2', 'term'],
      ['3', 'amount'],
      ['4', 'missing-there'],
      ['5', 'paid-there'],
      [undefined, 'missing-here'],
    ],
  )
  // Here 4 × 1.000 × 10 ÷ 4.000 = 10. There (10 + 15 + 20) × 1.000 + 10 × 1.220 + 0 = 57.200 ÷ 5.220.
  assert.deepEqual([ours.weightedDays, ours.amount], [4_000_000n, 400_000n])
  assert.deepEqual([theirs.weightedDays, theirs.amount], [5_720_000n, 522_000n])
  const effect = (at: number) => ratio(invoices[at]!.effect!.numerator, invoices[at]!.effect!.denominator, 3)
  assert.equal(effect(0), 0)
  assert.equal(effect(1), 0.958) // (5.000 × 4.000 − 0) ÷ (4.000 × 5.220)
  assert.equal(effect(3), 0) // paid here exactly at the mean of 10 days: it moves nothing
})

test('the platform’s file is read however a spreadsheet wrote it', async () => {
  await register()
  const written = async (titles: string, row: string) => {
    const bytes = new TextEncoder().encode(`${titles}\n${row}\n`)
    const kept = (await keepFile(db, { name: 'pcc.csv', bytes }, commandLine))!
    const file = { original: kept.original, year: 2025, extractedOn: civilDate('2026-01-15') }
    assert.deepEqual(await addFile(db, file, proposeMapping(kept.header, {}), commandLine), [], row)
    return (await compareWith(db, file)).invoices.find(({ invoice }) => invoice?.number === '1')!.kind
  }
  const titles = 'Numero fattura;Id fiscale IVA fornitore;Importo pagato;Data scadenza;Data pagamento'
  const barred = (text: string) => text.replaceAll(';', '|')
  for (const [first, row] of [
    [titles, '1;IT09999990014;1.000,00;31/03/2025;10/04/2025'],
    [titles, '="1";="09999990014";1000.0;31-03-2025;10.04.2025'],
    [titles, '1;9999990014;1,000.00;31/3/2025 0:00;2025-04-10 00:00:00'],
    [barred(titles), barred('1;IT09999990014;1000,00 €;2025-03-31T00:00:00;10/04/2025')],
    [
      'NUMERO  FATTURA;ID FISCALE IVA FORNITORE;IMPORTO;SCADENZA;DATA MANDATO',
      '1;09999990014;1000;31/03/2025;10/04/2025',
    ],
  ] as const)
    assert.equal(await written(first, row), 'matched', row)
})

test('a credit note, a document of its own on the platform, lowers there the invoice that it lowers here', async () => {
  await register()
  const general =
    '</DatiGeneraliDocumento><DatiFattureCollegate><IdDocumento>1</IdDocumento></DatiFattureCollegate><DatiGeneraliDocumento>'
  const bytes = invoiceBytes({
    number: '2',
    type: 'TD04',
    general,
    date: '2025-03-05',
    summaries: [['300.00', '0.00']],
  })
  await importInvoiceFile(db, { name: 'nc.xml', bytes }, commandLine)
  await sql`update payment set amount = 700_00 where invoice_id = (select id from invoice where number = '1')`.execute(
    db,
  )
  const credit = ['2', 'IT09999990014', '05/03/2025', '-300,00', '04/04/2025', '10/04/2025', '']
  const { file } = await load(
    cells('1', '1000,00', '31/03/2025', '10/04/2025'),
    credit,
    cells('2', '1000,00', '31/03/2025', '10/04/2025'),
  )
  const { invoices } = await compareWith(db, file)
  const told = invoices.map(({ kind, invoice, rows, theirs }) => [invoice?.number, kind, rows.length, theirs.amount])
  assert.deepEqual(told.slice(0, 2), [
    ['1', 'matched', 2, 70_000n], // 1.000 − 300
    ['2', 'matched', 1, 100_000n],
  ])
  assert.ok(invoices.every(({ kind }) => kind !== 'missing-here'))
})

test('the same file twice changes nothing, the columns are remembered, and a bad cell is told with its line', async () => {
  await register()
  await load(cells('1', '1000,00', '31/03/2025', '10/04/2025'))
  await load(cells('1', '1000,00', '31/03/2025', '10/04/2025'))
  assert.equal((await listFiles(db)).length, 1)
  const kept = (await keepFile(db, { name: 'x.csv', bytes: bytesOf(cells('1', '1', '31/03/2025', '')) }, commandLine))!
  assert.equal(kept.saved.number, 'Numero documento')
  const { problems } = await load(cells('1', 'mille', '31/02/2025', 'ieri'))
  assert.deepEqual(problems.map(formatProblem), [
    'Riga 2, Importo pagato: scrivi un importo come 1250,00',
    'Riga 2, Data scadenza: scrivi una data che esiste, come 31/12/2025',
    'Riga 2, Data pagamento: scrivi una data che esiste, come 31/12/2025',
  ])
})

test('the corrections say what the register says, and no cell of theirs is a formula', async () => {
  await register()
  await sql`update invoice set sdi_id = '111', nature = 'capital', cig = '{ZZZ0000000}' where number = '4'`.execute(db)
  const { file } = await load(cells('2', '1000,00', '26/03/2025', '10/04/2025'))
  const told = correctionsIn(await compareWith(db, file), 2025)
  assert.deepEqual(
    told.map((line) => [
      line['Numero fattura'],
      line['Tipo operazione'],
      line['Importo pagato'] ?? '',
      line['Data scadenza'] ?? '',
    ]),
    [
      ['1', 'CP', '1000,00', ''],
      ['2', 'CS', '', '31/03/2025'],
      ['3', 'CP', '1000,00', ''],
      ['4', 'CP', '1000,00', ''],
    ],
  )
  const [last] = told.slice(-1)
  assert.deepEqual(
    [last?.['Lotto SdI'], last?.['Natura di spesa'], last?.CIG, last?.CUP],
    ['111', 'CA', 'ZZZ0000000', 'NA'],
  )
  await chooseColumns(
    db,
    [
      { content: 'Numero mandato', title: 'MANDATO' },
      { content: 'CIG', title: 'CIG' },
    ],
    commandLine,
  )
  const { titles, lines } = await correctionsOf(db, file)
  assert.match(writeCsv(titles, lines), /^\ufeffMANDATO;CIG\r\n'=1;NA\r\n/) // the number of the order is no formula
})

/** Extracted in the January after. */
const of2025 = { year: 2025, extractedOn: civilDate('2026-01-15'), matches: [] }

const row = (number: string, amount: bigint, paid: string | null, more: Partial<PccRow> = {}): PccRow => ({
  ...{
    number,
    supplier: 'IT1',
    amount,
    dueOn: civilDate('2025-03-31'),
    datedOn: null,
    lot: null,
    pccId: null,
    line: 2,
  },
  ...{ paidOn: paid === null ? null : civilDate(paid), daysSuspended: 0, ...more },
})
const ourInvoice = (number: number, amount: bigint) => {
  const invoice = invoiceOf({
    number,
    dueOn: civilDate('2025-03-31'),
    payments: [{ amount, paidOn: civilDate('2025-04-10') }],
  })
  return { ...invoice, debt: { ...invoice.debt, amount } }
}
const kindsOf = ({ invoices }: ReturnType<typeof compare>) =>
  invoices.map(({ kind, invoice }) => [invoice?.number, kind])

test('an invoice is found by the identifier that the platform gives it in another row', () => {
  const rows = [
    row('1', 600n, '2025-04-10', { pccId: 'P1' }),
    row('1 bis', 400n, '2025-04-10', { pccId: 'P1', line: 3 }),
  ]
  assert.deepEqual(kindsOf(compare([ourInvoice(1, 1000n)], rows, of2025)), [['1', 'matched']])
})

test('the same supplier and sum under another number are proposed, and matched only once a person says so', () => {
  const invoices = [ourInvoice(1, 1000n), ourInvoice(2, 500n), ourInvoice(3, 500n)]
  const rows = [row('1/A', 1000n, '2025-04-10'), row('2/A', 500n, '2025-04-10', { line: 3 })]
  const before = compare(invoices, rows, of2025)
  assert.deepEqual(
    proposalsIn(before).map((each) => [each.row.number, each.invoice.number]),
    [['1/A', '1']], // of 500,00 € there are two: nobody can tell which
  )
  const match = { supplier: 'IT1', number: '1/A', pccId: null, invoiceId: 1n }
  const after = compare(invoices, rows, { ...of2025, matches: [match] })
  assert.deepEqual(kindsOf(after)[0], ['1', 'matched'])
  assert.deepEqual(proposalsIn(after), [])
})

test('what a person matched is not the invoice of another year with the same number', () => {
  const match = { supplier: 'IT1', number: '1/A', pccId: null, invoiceId: 1n }
  const rowOn = (day: string) => row('1/A', 1000n, '2025-04-10', { datedOn: civilDate(day) })
  const compared = (day: string) =>
    kindsOf(compare([ourInvoice(1, 1000n)], [rowOn(day)], { ...of2025, matches: [match] }))
  assert.deepEqual(compared('2025-01-03'), [['1', 'matched']])
  assert.deepEqual(compared('2024-01-03'), [
    ['1', 'missing-there'],
    [undefined, 'missing-here'],
  ])
})

test('of an invoice in dispute it is said how long, where it is known', () => {
  const invoice = ourInvoice(1, 1000n)
  const suspensions = [{ from: civilDate('2025-04-02'), until: civilDate('2025-04-06') }]
  const disputed = { ...invoice, debt: { ...invoice.debt, suspensions } }
  const compared = compare([disputed], [row('1', 1000n, '2025-04-10')], of2025)
  assert.deepEqual(kindsOf(compared), [['1', 'suspension']])
  const words = String(linesPanel(compared, 'suspension')).replace(/<[^>]*>/g, ' ')
  assert.match(
    words,
    /10,00 € +scade il 31\/03\/2025, pagata il 10\/04\/2025, sospesa 4 giorni +10,00 € +scade il 31\/03\/2025, pagata il 10\/04\/2025 +/,
  )
})

test('a payment that is there alone is taken back, one of another day is taken back and told again', () => {
  const unpaid = invoiceOf({ number: 1, dueOn: civilDate('2025-03-31'), payments: [] })
  const paid = {
    ...ourInvoice(2, 500n),
    orders: [{ orderNumber: '7', issuedOn: null, sentOn: civilDate('2025-04-10'), amount: '500' }],
  }
  const told = correctionsIn(
    compare([unpaid, paid], [row('1', 700n, '2025-04-20'), row('2', 500n, '2025-04-12')], of2025),
    2025,
  )
  assert.deepEqual(
    told.map((line) => [line['Numero fattura'], line['Tipo operazione'], line['Importo pagato'], line['Data mandato']]),
    [
      ['1', 'SP', '7,00', '20/04/2025'],
      ['2', 'SP', '5,00', '12/04/2025'],
      ['2', 'CP', '5,00', '10/04/2025'],
    ],
  )
})

test('whatever is here and there, the effects sum to the difference of the two indicators, exactly', () => {
  const anyDay = fc.integer({ min: -40, max: 400 }).map((days) => addDays(civilDate('2025-01-01'), days))
  const payment = fc.record({ amount: fc.bigInt(1n, 10_000n), paidOn: anyDay })
  const ours = fc.record({ number: fc.nat(9), dueOn: anyDay, payments: fc.array(payment, { maxLength: 2 }) })
  const theirs = fc.record({
    number: fc.nat(9),
    dueOn: anyDay,
    amount: fc.bigInt(1n, 10_000n),
    paidOn: fc.option(anyDay),
    daysSuspended: fc.nat(9),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(ours, { maxLength: 8, selector: ({ number }) => number }),
      fc.array(theirs, { maxLength: 8 }),
      (here, there) => {
        const made = compare(here.map(invoiceOf), there.map(rowOf), of2025)
        if (made.ours.amount === 0n || made.theirs.amount === 0n) return
        const denominator = made.ours.amount * made.theirs.amount
        const effects = made.invoices.map(({ effect }) => effect!)
        assert.ok(effects.every((each) => each.denominator === denominator))
        assert.equal(
          effects.reduce((all, { numerator }) => all + numerator, 0n),
          made.theirs.weightedDays * made.ours.amount - made.ours.weightedDays * made.theirs.amount,
        )
        for (const { kind, effect } of made.invoices) if (kind === 'matched') assert.equal(effect?.numerator, 0n)
      },
    ),
  )
})

const nothingElse = {
  supplierName: '',
  sdiId: null,
  nature: null,
  commitment: null,
  cig: [],
  cup: [],
  orders: [],
  disputes: [],
  creditNotes: [],
} as const

const invoiceOf = ({
  number,
  dueOn,
  payments: paid,
}: {
  number: number
  dueOn: CivilDate
  payments: { amount: bigint; paidOn: CivilDate }[]
}): OurInvoice => ({
  ...{
    ...nothingElse,
    id: BigInt(number),
    number: String(number),
    supplierIds: ['IT1'],
    datedOn: civilDate('2025-01-01'),
  },
  debt: {
    creditor: 'IT1',
    receivedOn: dueOn,
    issuedOn: dueOn,
    dueOn,
    amount: 20_000n,
    payments: paid,
    suspensions: [],
  },
})

const rowOf = ({
  number,
  ...row
}: Pick<PccRow, 'dueOn' | 'amount' | 'paidOn' | 'daysSuspended'> & { number: number }): PccRow => ({
  ...{ ...row, number: String(number), supplier: 'IT1', datedOn: null, lot: null, pccId: null, line: 2 },
})
