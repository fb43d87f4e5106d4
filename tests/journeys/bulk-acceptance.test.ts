// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { phone } from '../support/site.ts'
import { keyboardOf, thirtyInvoices } from '../support/thirty-invoices.ts'

const { db, receive, enter } = await thirtyInvoices()

/** How many of a series are accepted on each day, and how many of those acceptances the journal tells. */
const accepted = async (series: string) =>
  (
    await sql<{ on: string; count: number; noted: number }>`
      select acceptance_on as "on", count(*)::int as count,
             count(*) filter (where exists (select from journal where did = 'invoice.accepted' and about = invoice.id::text))::int as noted
        from invoice where number like ${`%/${series}`} and acceptance = 'accepted' group by acceptance_on`.execute(db)
  ).rows

test('a clerk accepts thirty invoices without the mouse and without script, in a dozen keys, and goes on to settle them', async () => {
  await receive('SENZA')
  const page = await enter({ javaScriptEnabled: false, viewport: phone })
  await page.goto('/fatture?cerca=senza')
  const { press, tabTo, pressed } = keyboardOf(page)
  await tabTo('Vai al contenuto')
  await press('Enter')
  await tabTo('Scegli le 30 da accettare')
  await press('Enter')
  await page.locator('#accept:focus').waitFor()
  assert.equal(await page.locator('#scelte').innerText(), '30 fatture scelte: 36.600,00 €')
  assert.match((await page.locator('#accept').getAttribute('class')) ?? '', /btn-primary/)
  await press('Enter')
  await page.getByRole('heading', { name: 'Accetta 30 fatture' }).waitFor()
  await page.locator('#acceptedOn:focus').waitFor()
  await press('Enter')
  await page.getByRole('status').getByText('30 fatture accettate: ora sono da liquidare.').waitFor()
  assert.deepEqual(await accepted('SENZA'), [{ on: '2026-10-15', count: 30, noted: 30 }])
  assert.ok(pressed() <= 12, `${pressed()} keys`)
  assert.ok(await page.getByRole('link', { name: /^Scegli le \d+ da liquidare$/ }).isVisible())
})

test('what one invoice refuses is said of it, and none changes', async () => {
  await receive('TARDI')
  await sql`update invoice set received_on = '2026-10-12' where number = '7/TARDI'`.execute(db)
  const page = await enter({ javaScriptEnabled: false })
  await page.goto('/fatture?cerca=tardi')
  await page.getByRole('link', { name: 'Scegli le 30 da accettare' }).click()
  await page.getByRole('button', { name: 'Accetta…' }).click()
  await page.getByLabel('Accettata il').fill('2026-10-10')
  await page.getByRole('button', { name: 'Accetta', exact: true }).click()
  const alert = page.getByRole('alert')
  assert.match(await alert.innerText(), /7\/TARDI: Il 10\/10\/2026 viene prima dell’arrivo \(12\/10\/2026\)/)
  assert.equal(await alert.getByRole('link').count(), 1)
  assert.equal(await page.getByLabel('Accettata il').inputValue(), '2026-10-10')
  assert.deepEqual(await accepted('TARDI'), [])
})

test('with one key all that wait for acceptance are chosen, and nothing else', async () => {
  await receive('TASTI')
  await receive('TASTIERA', '2026-10-10')
  await sql`update invoice set unit = 'UE' where number like '%/TASTIERA' and number not like '1/%'`.execute(db)
  const page = await enter({ javaScriptEnabled: true })
  await page.goto('/fatture?cerca=tasti')
  const { press } = keyboardOf(page)
  await page.getByLabel('Scegli Caffè Perché S.r.l. 1/TASTI', { exact: true }).focus()
  await press('d', 'c')
  assert.match((await page.locator('#accept').getAttribute('class')) ?? '', /btn-primary/)
  await page.locator('#accept:focus').waitFor()
  assert.equal(await page.locator('#scelte').innerText(), '30 fatture scelte: 36.600,00\u00a0€')
  await press('Enter')
  await page.locator('#acceptedOn:focus').waitFor()
  await press('Enter')
  await page.getByRole('status').getByText('30 fatture accettate').waitFor()
  assert.deepEqual(await accepted('TASTI'), [{ on: '2026-10-15', count: 30, noted: 30 }])
})
