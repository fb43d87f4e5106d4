// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { commandLine } from '#modules/registers/index.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { invoiceXml } from '../../../../../tests/support/invoice-xml.ts'
import { importInvoiceFile } from '../index.ts'
import { fieldOf } from './model.ts'
import { listUnassigned } from './store.ts'

const { as, db } = await demoApp({ loaded: true })
const accounting = await as('accounting')

const send = (path: string, form: Record<string, string>) =>
  accounting.request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams(form),
  })

const paper = (name: string, cig: string) =>
  `</DatiGeneraliDocumento><DatiOrdineAcquisto><IdDocumento>${name}</IdDocumento><CodiceCIG>${cig}</CodiceCIG></DatiOrdineAcquisto><DatiGeneraliDocumento>`

/** Imports an invoice of a supplier that the demo does not know; returns its row. */
async function arrived(number: string, { general = '', recipient = 'UF1234', reference = '' }): Promise<bigint> {
  const xml = invoiceXml({ number, general })
    .replace('UF1234', recipient)
    .replace(
      '</CedentePrestatore>',
      `${reference && `<RiferimentoAmministrazione>${reference}</RiferimentoAmministrazione>`}</CedentePrestatore>`,
    )
  const { rows } = await importInvoiceFile(db, { name: `${number}.xml`, bytes: Buffer.from(xml) }, commandLine)
  return rows[0]!
}

async function proposals(): Promise<Map<bigint, string>> {
  const rows = await listUnassigned(db, { closed: [], proposed: undefined, page: 1 })
  return new Map(
    rows.map(({ id, proposal }) => [id, proposal ? `${proposal.unit} ${proposal.clue} ${proposal.code}` : '']),
  )
}

const byCig = await arrived('a1', { general: paper('Ord. 7', 'ZB32A1B4C5'), reference: 'Ufficio tecnico' })
const byOrder = await arrived('a2', { general: paper('Ord. 7', '') })
const byReference = await arrived('a3', { reference: 'ufficio Tecnico' })
const byRecipient = await arrived('a4', { recipient: 'UF9999' })
const unknown = await arrived('a5', {})

test('the area is proposed by the surest code an invoice carries, also when the code is written afterwards', async () => {
  assert.equal((await proposals()).get(byCig), '')
  for (const [clue, code, unit] of [
    ['recipient', 'uf 1234', 'AG'],
    ['recipient', 'UF9999', 'PL'],
    ['reference', 'Ufficio Tecnico', 'UE'],
    ['order', 'ord. 7', 'EF'],
    ['cig', 'zb32a1b4c5', 'LP'],
  ])
    assert.equal((await send('/fatture/codici-area', { clue: clue!, code: code!, unit: unit! })).status, 303)
  const found = await proposals()
  assert.deepEqual(
    [byCig, byOrder, byReference, byRecipient, unknown].map((id) => found.get(id)),
    [
      'LP cig ZB32A1B4C5',
      'EF order ORD.7',
      'UE reference UFFICIOTECNICO',
      'PL recipient UF9999',
      'AG recipient UF1234',
    ],
  )
  await send('/fatture/codici-area/rimozione', { clue: 'recipient', code: 'UF1234' })
  assert.equal((await proposals()).get(unknown), '')
  const page = await (await accounting.request(`/fatture/${byCig}`)).text()
  assert.match(page, /LP, proposta e da confermare/)
})

test('an area that is not of the plan is refused, and what was written stays', async () => {
  const answer = await send('/fatture/da-assegnare', { [fieldOf(byCig)]: 'lp', [fieldOf(byOrder)]: 'xx' })
  assert.equal(answer.status, 422)
  const page = await answer.text()
  assert.match(page, /a2: l’area scritta non è nel piano/)
  assert.match(
    page,
    new RegExp(`id="${fieldOf(byOrder)}"[^>]*value="XX"[^>]*aria-describedby="${fieldOf(byOrder)}-problem"`),
  )
  assert.match(page, /L’area scritta non è nel piano/)
  assert.equal((await proposals()).has(byCig), true)
})

test('a person confirms many at once; what is left empty waits, and the journal tells who', async () => {
  const filled = { [fieldOf(byCig)]: 'lp', [fieldOf(byOrder)]: 'UE', [fieldOf(unknown)]: '' }
  const answer = await send('/fatture/da-assegnare', filled)
  assert.equal(answer.headers.get('location'), '/fatture/da-assegnare?')
  assert.match(decodeURIComponent(answer.headers.get('set-cookie')!), /2 fatture assegnate\./)
  const units = await sql<{ unit: string | null }>`
    select unit from invoice where id in (${byCig}, ${byOrder}, ${unknown}) order by id`.execute(db)
  assert.deepEqual(
    units.rows.map(({ unit }) => unit),
    ['LP', 'UE', null],
  )
  const noted = await sql<{ about: string; now: object }>`
    select about, now from journal where did = 'invoice.assigned' order by id`.execute(db)
  assert.deepEqual(noted.rows, [
    { about: String(byCig), now: { unit: 'LP' } },
    { about: String(byOrder), now: { unit: 'UE' } },
  ])
  // The newest of the supplier that has an area is the order's.
  assert.equal((await proposals()).get(unknown), 'UE supplier a2')

  const again = await send('/fatture/da-assegnare', { [fieldOf(byCig)]: 'PL' })
  assert.equal(again.status, 409)
  assert.match(await again.text(), /È già stata assegnata all’area LP/)
  const nothing = (await send('/fatture/da-assegnare', filled)).headers.get('set-cookie')!
  assert.match(decodeURIComponent(nothing), /nessuna fattura assegnata/)
})
