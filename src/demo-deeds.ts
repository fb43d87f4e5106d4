// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { centsOf } from '#kernel/money.ts'
import type { User } from '#modules/access/index.ts'
import {
  answerCheck,
  askCheck,
  beginPause,
  findCorrect,
  listInvoices,
  recordOrder,
  sendBack,
  settle,
} from '#modules/registers/invoices/index.ts'
import type { Database } from '#platform/database.ts'
import { deedsOn } from '#platform/journal.ts'
import { demoPerson } from './demo-people.ts'

interface Doing {
  id: bigint
  by: User
  today: CivilDate
}

type Deed = (db: Database, doing: Doing) => Promise<unknown>

const settled =
  (act: string): Deed =>
  (db, { id, by, today }) =>
    settle(db, { invoiceIds: [id], act: `Determina n. ${act}`, settledOn: today, sentOn: today }, by, today)
const sentBack =
  (note: string): Deed =>
  (db, { id, ...doing }) =>
    sendBack(db, { id, on: doing.today, note }, doing)
const foundCorrect: Deed = (db, { id, ...doing }) => findCorrect(db, { id, on: doing.today }, doing)
const asked =
  (kind: 'tax-debt' | 'contribution'): Deed =>
  (db, { id, ...doing }) =>
    askCheck(db, { id, kind, on: doing.today }, doing)
const regular =
  (reference: string): Deed =>
  (db, { id, ...doing }) =>
    answerCheck(db, { id, kind: 'contribution', on: doing.today, outcome: 'clear', reference }, doing)
const contested =
  (note: string): Deed =>
  (db, { id, ...doing }) =>
    beginPause(db, { invoiceIds: [id], from: doing.today, reason: 'contested', note }, doing)
const ordered =
  (orderNumber: string, amount: string): Deed =>
  (db, { id, ...doing }) => {
    const later = { sentOn: null, executedOn: null, returnedOn: null, cancelledOn: null }
    return recordOrder(db, { id, orderNumber, amount: centsOf(amount)!, issuedOn: doing.today, ...later }, doing)
  }

/** What the invented people did of the last invoices, so that one stands at each step. */
const deeds: readonly [day: string, family: string, unit: string, number: string, deed: Deed][] = [
  ['2026-09-18', 'Marchisella', 'UE', '24', contested('La relazione finale non è firmata')],
  ['2026-10-02', 'Valdigrano', 'LP', '107/PA', settled('568')],
  ['2026-10-06', 'Calderisi', 'LP', '107/PA', sentBack('Il CIG della determina non è quello della fattura')],
  ['2026-10-09', 'Valdigrano', 'LP', '107/PA', settled('612')],
  ['2026-10-09', 'Valdigrano', 'LP', '14/PA', settled('588')],
  ['2026-10-09', 'Valdigrano', 'LP', '15', settled('593')],
  ['2026-10-09', 'Serrano', 'AG', '73', settled('596')],
  ['2026-10-09', 'Serrano', 'AG', '8E0041226', settled('603')],
  ['2026-10-09', 'Montelupari', 'PL', '9', settled('607')],
  ['2026-10-12', 'Calderisi', 'LP', '14/PA', asked('tax-debt')],
  ['2026-10-12', 'Calderisi', 'LP', '15', asked('contribution')],
  ['2026-10-12', 'Calderisi', 'PL', '9', foundCorrect],
  ['2026-10-13', 'Calderisi', 'AG', '73', foundCorrect],
  ['2026-10-13', 'Calderisi', 'AG', '8E0041226', sentBack('L’impegno indicato è di un altro capitolo')],
  ['2026-10-14', 'Calderisi', 'LP', '15', regular('INAIL_51204417')],
  ['2026-10-14', 'Calderisi', 'LP', '15', foundCorrect],
  ['2026-10-14', 'Calderisi', 'PL', '9', ordered('846', '4988.00')],
]

/** Does them all in the name of who did them, or none when they are done already. */
export const doDeeds = (db: Database, seenOn: CivilDate): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    /** However many invoices somebody added while trying; nothing where its area was changed. */
    const idOf = async (unit: string, number: string, page = 1): Promise<bigint | undefined> => {
      const rows = await listInvoices(transaction, { on: seenOn, unit, page, reach: 'everywhere' })
      if (rows.length === 0) return undefined
      return rows.find((invoice) => invoice.number === number)?.id ?? idOf(unit, number, page + 1)
    }
    const [, , firstUnit, firstNumber] = deeds[0]!
    const first = await idOf(firstUnit, firstNumber)
    if (first === undefined || (await deedsOn(transaction, 'invoice', String(first))).length > 0) return
    for (const [day, family, unit, number, deed] of deeds) {
      const id = (await idOf(unit, number))!
      await deed(transaction, { id, by: await demoPerson(transaction, family), today: civilDate(day) })
    }
  })
