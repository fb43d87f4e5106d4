// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { keepOriginal } from '#platform/originals.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { commandLine } from '../../register.ts'

const { app, as, db } = await demoApp({ loaded: false })
const wordsOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const words = async (path: string, by = app) => wordsOf(await (await by.request(path)).text())

const original = await keepOriginal(db, { name: 'lotto.xml', bytes: new Uint8Array([1]) }, commandLine)

interface Written {
  number: string
  unit: string
  euro: number
  received: string
  due: string
  paid?: string
}

async function invoice({ number, unit, euro, received, due, paid }: Written): Promise<void> {
  await sql`
    with added as (
      insert into invoice (original, position, supplier_id, supplier_name, document_type, kind, number, dated_on, total,
                           amount_due, received_on, due_on, unit)
      values (${original}, ${number.charCodeAt(0)}, ${`IT${number}`}, ${`Ditta ${number}`}, 'TD01', 'invoice', ${number},
              ${received}, ${euro * 100}, ${euro * 100}, ${received}, ${due}, ${unit})
      returning id, amount_due)
    insert into payment (invoice_id, order_number, sent_on, amount)
    select id, ${number}, ${paid ?? null}::date, amount_due from added where ${paid ?? null}::date is not null`.execute(
    db,
  )
}

await invoice({ number: 'A', unit: 'LP', euro: 1000, received: '2026-01-10', due: '2026-02-09', paid: '2026-02-19' })
await invoice({ number: 'B', unit: 'PL', euro: 3000, received: '2026-02-01', due: '2026-03-03', paid: '2026-02-26' })
await invoice({ number: 'C', unit: 'LP', euro: 500, received: '2026-04-01', due: '2026-05-01' })

test('the page of a year says every figure, quarter by quarter', async () => {
  const page = await words('/pagamenti')
  // (10 × 1.000 − 5 × 3.000) ÷ 4.000 = −1,25
  assert.match(page, /Nel 2026 si paga in media 1,25 giorni prima della scadenza/)
  assert.match(page, /Tempestività \(ITP\) −1,25 — — — −1,25/)
  // 40 and 25 days: (40 × 1.000 + 25 × 3.000) ÷ 4.000 = 28,75
  assert.match(page, /Tempo medio di pagamento 28,75 — — — 28,75/)
  assert.match(page, /Tempo medio di ritardo −1,25 — — — −1,25/)
  // 3.000 of 4.000; one of two
  assert.match(page, /Importi pagati entro la scadenza 75,0% — — — 75,0%/)
  assert.match(page, /Fatture pagate entro la scadenza 50,0% — — — 50,0%/)
})

test('the annual delay stands beside the timeliness, with the reason of each day of difference', async () => {
  const page = await words('/pagamenti')
  // C is 167 days late on 15 October: (−5.000 + 167 × 500) ÷ 4.500 = 17,44; and 17,44 + 1,25 = 18,69
  assert.match(page, /Ritardo annuale \+17,44/)
  assert.match(page, /Perché differiscono di \+18,69 giorni/)
  assert.match(page, /Scadute nell’anno e non pagate: solo nel ritardo annuale \+18,69/)
})

test('what is overdue is said with its creditors, and compared with the years before', async () => {
  const page = await words('/pagamenti')
  assert.match(page, /Al 15\/10\/2026 500,00 € , un’impresa creditrice Al 31\/12\/2024 0,00 € Al 31\/12\/2025 0,00 €/)
  // 500 is more than a twentieth of the 4.500 received, and nothing was overdue a year before
  assert.match(page, /Fondo di garanzia 2027 Da accantonare 5% Se il 2026 finisse oggi/)
})

test('a past day knows only what was known then; a part only its own', async () => {
  // On 20 February A alone was paid: 10 days late.
  assert.match(await words('/pagamenti?al=2026-02-20'), /Nel 2026 si paga in media 10,00 giorni dopo la scadenza/)
  assert.match(await words('/pagamenti?area=PL'), /Nel 2026 si paga in media 5,00 giorni prima della scadenza/)
  assert.match(await words('/pagamenti?anno=2025'), /Nel 2025 non risultano pagamenti/)
  assert.match(await words('/pagamenti?anno=boh&al=31/31/2026&spesa=altro'), /Nel 2026 si paga/)
})

test('a figure opens on its rule, its sum, what is to be confirmed, and its rows, heaviest first', async () => {
  const page = await words('/pagamenti/ritardo-annuale')
  assert.match(page, /L\. 30 dicembre 2018, n\. 145, art\. 1, comma 859, lett\. b\)/)
  // 167 × 500 ÷ 4.500 = 18,556; 10 × 1.000 ÷ 4.500; −5 × 3.000 ÷ 4.500
  assert.match(page, /Scelte Fatture scadute nell’anno e pagate l’anno prima: Contano anche nell’anno in cui scadono/)
  assert.match(
    page,
    /C Ditta C LP 500,00 € 01\/05\/2026 non pagata 167 \+18,556 A Ditta A LP .* 10 \+2,222 B Ditta B PL .* −5 −3,333/,
  )
  assert.match(await words('/pagamenti/debito-scaduto?al=2026-05-01'), /Nessuna riga/)
  assert.match(await words('/pagamenti/debito-scaduto?al=2026-05-02'), /C Ditta C/)
  assert.equal((await app.request('/pagamenti/niente')).status, 404)
})

test('whoever reads one area sees its rows, and the sum of all', async () => {
  const page = await words('/pagamenti/tempestivita', await as('area-head', 'PL'))
  assert.match(page, /Tempestività \(ITP\): −1,25 giorni/)
  assert.match(page, /Il tuo ruolo apre le righe dell’area PL/)
  assert.match(page, /Ditta B/)
  assert.doesNotMatch(page, /Ditta A/)
})

test('the figures of a year, and the rows of one, are given as files', async () => {
  const csv = await (await app.request('/pagamenti/csv')).text()
  assert.match(csv, /Indicatore di tempestività dei pagamenti;2026;2026-10-15;days;-1\.25;/)
  const json = (await (await app.request('/pagamenti/json?al=2026-02-20')).json()) as {
    figures: { name: string; period: string; value: number | null }[]
  }
  const first = json.figures.find(({ name, period }) => name === 'tempestivita' && period === '2026')
  assert.equal(first?.value, 10)
  assert.match(
    await (await app.request('/pagamenti/tempestivita/csv')).text(),
    /A;Ditta A;LP;1000\.00;2026-02-09;2026-02-19;10/,
  )
})

test('accounting tells the budget, and the fund becomes a sum', async () => {
  const tell = async (form: Record<string, string>) =>
    (await as('accounting')).request('/pagamenti/fondo/2027', {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { origin: 'http://localhost' },
    })
  const budget = { budgeted: '200.000,00', bound: '20.000', setAside: '1.000', dutiesMet: 'sì' }
  const wrong = await tell({ ...budget, budgeted: 'tanto' })
  assert.equal(wrong.status, 422)
  assert.match(wordsOf(await wrong.text()), /Scrivi un importo come 1250,00/)
  const more = await tell({ ...budget, bound: '300.000' })
  assert.equal(more.status, 422)
  assert.equal((await tell(budget)).status, 303)
  // 5% of 180.000; nothing is freed while something must be set aside
  assert.match(await words('/pagamenti/fondo/2027'), /Fondo da accantonare 9\.000,00 €.*Si libera 0,00 €/)
  assert.match(await words('/giornale'), /Stanziamenti per il fondo di garanzia scritti/)
})
