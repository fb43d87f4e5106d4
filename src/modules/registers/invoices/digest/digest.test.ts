// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { addDays, civilDate } from '#kernel/civil-date.ts'
import { waitingLetters } from '#platform/mail/outbox.ts'
import { demoApp } from '../../../../../tests/support/demo.ts'
import { testEntrance } from '../../../../../tests/support/people.ts'
import { demoDay } from '../../../../demo.ts'
import { writeDigests } from './actions.ts'

const { db, as } = await demoApp({ loaded: true })
const key = testEntrance().keyFor('mail')
const address = 'https://traguardo.example'

/** Who gets what on a day: the units of the invoices in each letter. */
async function lettersOf(today: typeof demoDay, entrance = testEntrance()) {
  await sql`delete from mail`.execute(db)
  await writeDigests(db, { today, entrance, address })
  const letters = await waitingLetters(db, key)
  return Promise.all(
    letters.map(async ({ recipient, body }) => {
      const ids = [...body.matchAll(/\/fatture\/(\d+)/g)].map((match) => match[1])
      const found = await sql<{ unit: string; name: string }>`
        select unit, supplier_name as name from invoice where id = any(${ids}::bigint[])`.execute(db)
      return {
        to: recipient.split('@')[0]!,
        body,
        units: new Set(found.rows.map(({ unit }) => unit)),
        names: found.rows,
      }
    }),
  )
}

test('each person with work gets one letter, of their area alone, and it names no supplier', async () => {
  const letters = await lettersOf(demoDay)
  const to = letters.map((each) => each.to).toSorted()
  assert.ok(['bruna.calderisi', 'gaia.montelupari', 'ivo.terranera'].every((who) => to.includes(who)))
  assert.deepEqual(to, [...new Set(to)])
  for (const { to: who, units, body, names } of letters) {
    if (who === 'gaia.montelupari' || who === 'ivo.terranera') assert.deepEqual([...units], ['PL'])
    if (who === 'chiara.bellombra' || who === 'nadia.fioravanzi') assert.deepEqual([...units], ['SP'])
    for (const { name } of names) assert.ok(!body.includes(name), name)
    assert.match(body, /https:\/\/traguardo\.example\/account/)
  }
})

test('the same day writes nothing twice; a holiday nothing at all; nor to who does not want it', async () => {
  assert.deepEqual(await lettersOf(demoDay), [])
  assert.deepEqual(await lettersOf(civilDate('2026-10-17')), []) // a Saturday
  assert.deepEqual(await lettersOf(civilDate('2026-12-08')), []) // Immacolata
  await sql`update account set digest_wanted = false where family in ('Terranera', 'Calderisi')`.execute(db)
  const to = (await lettersOf(addDays(demoDay, 1))).map((each) => each.to)
  assert.deepEqual(
    ['bruna.calderisi', 'gaia.montelupari', 'ivo.terranera'].map((who) => to.includes(who)),
    [false, true, false],
  )
})

test('whoever must still have a second factor gets none, since they can open nothing', async () => {
  await sql`update account set digest_wanted = true`.execute(db)
  const monday = civilDate('2026-10-19')
  const given = async (secondFactor: 'required' | 'offered') => {
    const to = (await lettersOf(monday, testEntrance({ secondFactor }))).map((each) => each.to)
    return ['bruna.calderisi', 'gaia.montelupari'].map((who) => to.includes(who))
  }
  assert.deepEqual(await given('required'), [false, true])
  assert.deepEqual(await given('offered'), [true, false], 'hers waited; the other had been written')
})

test('whoever can have work turns their letter off, and on again, in their own page', async () => {
  const officer = await as('officer', 'UE')
  const account = async () => (await officer.request('/account')).text()
  const choose = (lettera: string) =>
    officer.request('/account/lettera', {
      ...{ method: 'POST', headers: { origin: 'http://localhost' }, body: new URLSearchParams({ lettera }) },
    })
  assert.match(await account(), /Non mandarmela più/)
  assert.equal((await choose('no')).status, 303)
  assert.match(await account(), /Mandamela/)
  await choose('si')
  assert.match(await account(), /Non mandarmela più/)
  assert.doesNotMatch(await (await (await as('evaluation-body')).request('/account')).text(), /lettera della mattina/i)
})
