// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { invoiceBytes } from '../../../../../tests/support/invoice-xml.ts'
import { commandLine } from '../../register.ts'
import { importInvoiceFile, invoicesBrought } from '../index.ts'
import type { Told } from './model.ts'
import { noticesOf } from './store.ts'

let db: Database

const give = (name: string, bytes: Uint8Array) => importInvoiceFile(db, { name, bytes }, commandLine)

const file = 'IT09999990014_00001'
const notice = (root: string, inside: string, sdiId = 111) =>
  new TextEncoder().encode(`<?xml version="1.0"?><types:${root} xmlns:types="http://www.fatturapa.gov.it/sdi/messaggi/v1.0">
    <IdentificativoSdI>${sdiId}</IdentificativoSdI>${inside}</types:${root}>`)
const named = `<NomeFile>${file}.xml.p7m</NomeFile>`

const metadata = notice('MetadatiInvioFile', named)
const delivery = notice(
  'RicevutaConsegna',
  `${named}<DataOraRicezione>2025-03-04T22:00:00Z</DataOraRicezione><DataOraConsegna>2025-03-04T23:30:00Z</DataOraConsegna>`,
)
const answer = (code: string, about = '') => notice('NotificaEsitoCommittente', `${about}<Esito>${code}</Esito>`)
const expiry = notice('NotificaDecorrenzaTermini', named)
const lot = invoiceBytes({ number: '1' }, { number: '2' })

const messages = (reports: { problems: readonly { message: string }[] }) =>
  reports.problems.map(({ message }) => message)

async function invoices() {
  const found = await sql<Told & { number: string }>`
    select number, sdi_id, received_on, due_on, due_presumed, acceptance, acceptance_on from invoice order by number`.execute(
    db,
  )
  return found.rows
}

test('a delivery tells the day of receipt in Rome, from which the thirty days run', async () => {
  db = await emptyDatabase()
  await give(`${file}.xml`, invoiceBytes())
  assert.deepEqual(messages(await give('a.xml', delivery)), ['Ricevuta di consegna (RC): unito alla fattura 1/PA.'])
  const [invoice] = await invoices()
  // 23:30 of the fourth in Greenwich is the fifth in Rome; 30 days from then are in April.
  assert.deepEqual(invoice, {
    ...{ number: '1/PA', sdiId: '111', receivedOn: '2025-03-05', dueOn: '2025-04-04', duePresumed: false },
    ...{ acceptance: null, acceptanceOn: null },
  })
  const [kept] = await noticesOf(db, 1n)
  assert.deepEqual(await invoicesBrought(db, kept!.original), [
    { what: 'Messaggio RC, fattura 1/PA di Caffè Perché S.r.l.', path: '/fatture/1', line: null },
  ])
  assert.equal((await give('b.xml', delivery)).outcome, 'duplicate')
})

test('of a lot each invoice has its answer, and silence lets the terms of the others expire', async () => {
  db = await emptyDatabase()
  const second =
    '<RiferimentoFattura><NumeroFattura>2</NumeroFattura><PosizioneFattura>2</PosizioneFattura></RiferimentoFattura>'
  await give(`zip.zip/${file}.xml.p7m`, lot)
  for (const message of [metadata, delivery, answer('EC02', second), expiry]) await give('m.xml', message)
  const [one, two] = await invoices()
  assert.deepEqual([one!.acceptance, one!.acceptanceOn], ['expired', '2025-03-20']) // 5 + 15
  assert.deepEqual([two!.acceptance, two!.acceptanceOn], ['refused', '2025-03-20']) // at the latest
  assert.deepEqual(
    (await noticesOf(db, 1n)).map(({ kind }) => kind),
    ['RC', 'DT', 'MT'],
  )
})

test('the order in which invoices and messages arrive does not matter', async () => {
  const files = [
    [`${file}.xml`, lot],
    ['mt.xml', metadata],
    ['rc.xml', delivery],
    ['ec.xml', answer('EC01')],
    ['dt.xml', expiry],
  ] as const
  const stored = async (order: readonly (typeof files)[number][]) => {
    db = await emptyDatabase()
    for (const [name, bytes] of order) await give(name, bytes)
    return invoices()
  }
  const expected = await stored(files)
  assert.deepEqual(expected[0], {
    ...{ number: '1', sdiId: '111', receivedOn: '2025-03-05', dueOn: '2025-04-04', duePresumed: false },
    ...{ acceptance: 'accepted', acceptanceOn: '2025-03-20' },
  })
  const anyOrder = fc.shuffledSubarray([...files], { minLength: files.length })
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => assert.deepEqual(await stored(order), expected)),
    { numRuns: 6 },
  )
})

test('an answer that the Sistema discarded is none, whichever of the two comes first', async () => {
  const id = (name: string) => `<MessageIdCommittente>${name}</MessageIdCommittente>`
  const refusal = answer('EC02', id('risposta-1'))
  const discarded = notice('ScartoEsitoCommittente', `<Scarto>EN00</Scarto>${id('risposta-1')}`)
  const files = [
    ['IT09999990014_00001.xml', invoiceBytes()],
    ['mt.xml', metadata],
    ['rc.xml', delivery],
    ['ec.xml', refusal],
    ['se.xml', discarded],
  ] as const
  const anyOrder = fc.shuffledSubarray([...files], { minLength: files.length })
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      db = await emptyDatabase()
      for (const [name, bytes] of order) await give(name, bytes)
      assert.deepEqual([(await invoices())[0]!.acceptance, (await invoices())[0]!.acceptanceOn], [null, null])
      await give('ec2.xml', answer('EC02', id('risposta-2')))
      assert.equal((await invoices())[0]!.acceptance, 'refused')
    }),
    { numRuns: 8 },
  )
})

test('a refusal written at a page stays when its answer is discarded, and that is pointed out', async () => {
  db = await emptyDatabase()
  await give(`${file}.xml`, invoiceBytes())
  await sql`update invoice set acceptance = 'refused', acceptance_on = '2025-03-06'`.execute(db)
  await give('mt.xml', metadata)
  const discard = await give('se.xml', notice('ScartoEsitoCommittente', '<Scarto>EN00</Scarto>'))
  assert.match(messages(discard)[1]!, /ha scartato l’esito, nel registro è rifiutata: controlla/)
})

test('what the Sistema threw back is no debt, unless another message says that it was delivered', async () => {
  db = await emptyDatabase()
  await give(`${file}.xml`, invoiceBytes())
  await give('ns.xml', notice('NotificaScarto', `${named}<DataOraRicezione>2025-03-04T12:00:00Z</DataOraRicezione>`))
  assert.deepEqual(
    (await invoices()).map(({ acceptance, acceptanceOn }) => [acceptance, acceptanceOn]),
    [['refused', '2025-03-04']],
  )
  await give('rc.xml', delivery)
  assert.equal((await invoices())[0]!.acceptance, null)
})

test('a refused invoice that another has replaced is not owed again', async () => {
  db = await emptyDatabase()
  await give(`${file}.xml`, invoiceBytes())
  await give('mt.xml', metadata)
  await give('ec.xml', answer('EC02'))
  await give('IT09999990014_00002.xml', invoiceBytes({ summaries: [['900.00', '0.00']] }))
  const report = await give('se.xml', notice('ScartoEsitoCommittente', '<Scarto>EN01</Scarto>'))
  assert.match(messages(report).join(), /non la cambia, al suo posto ce n’è già un’altra con lo stesso numero/)
  assert.deepEqual((await invoices()).map(({ acceptance }) => acceptance).toSorted(), [null, 'refused'])
})

test('what is known already stays, and a message that says otherwise is pointed out', async () => {
  db = await emptyDatabase()
  await give(`${file}.xml`, invoiceBytes())
  await sql`update invoice set received_on = '2025-03-04', due_on = '2025-04-03', due_presumed = false,
                               acceptance = 'accepted', acceptance_on = '2025-03-06'`.execute(db)
  assert.deepEqual(messages(await give('a.xml', delivery)), [
    'Ricevuta di consegna (RC): unito alla fattura 1/PA.',
    'Ricevuta di consegna (RC), fattura 1/PA: la ricevuta dice consegnata il 05/03/2025, il registro ricevuta il 04/03/2025: controlla quale è giusto.',
  ])
  assert.match(
    messages(await give('b.xml', answer('EC02')))[1]!,
    /per il messaggio è rifiutata, nel registro accettata/,
  )
  const [invoice] = await invoices()
  assert.deepEqual([invoice!.receivedOn, invoice!.acceptance], ['2025-03-04', 'accepted'])
})

test('in a closed year the message is kept and the invoice does not change', async () => {
  db = await emptyDatabase()
  await give(`${file}.xml`, invoiceBytes())
  await sql`insert into closed_year (year, by, by_name, act) values (2025, 'x', 'X', 'Delibera 1')`.execute(db)
  assert.match(messages(await give('a.xml', delivery)).join(), /il messaggio è conservato e non la cambia, .*2025/)
  assert.equal((await invoices())[0]!.receivedOn, null)
})

test('a message without its invoice waits, and every kind is told by name', async () => {
  db = await emptyDatabase()
  const report = await give(
    'NS.xml',
    notice(
      'NotificaScarto',
      `${named}<ListaErrori><Errore><Codice>00404</Codice>
    <Descrizione>Fattura duplicata</Descrizione></Errore></ListaErrori>`,
    ),
  )
  assert.equal(report.outcome, 'accepted')
  assert.deepEqual(messages(report), ['Notifica di scarto (NS): conservato; la sua fattura non è ancora nel registro.'])
  await give(`${file}.xml`, invoiceBytes())
  assert.deepEqual(
    (await noticesOf(db, 1n)).map(({ kind, words }) => [kind, words]),
    [['NS', '00404, Fattura duplicata']],
  )
})
