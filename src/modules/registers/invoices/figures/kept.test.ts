// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { type CivilDate, civilDate, yearOfDay } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { partsOfYear, yearOf } from '#kernel/period.ts'
import { ratio } from '#kernel/ratio.ts'
import { annualDelay } from '#law/annual-delay.ts'
import { commercialDebt, creditorsOwed, debtParts } from '#law/commercial-debt.ts'
import { paymentsUpTo } from '#law/debt.ts'
import { delayDifference } from '#law/delay-difference.ts'
import { amountInTime, invoicesInTime } from '#law/paid-in-time.ts'
import { paymentDelay, paymentTime } from '#law/payment-time.ts'
import { paymentTimeliness } from '#law/payment-timeliness.ts'
import { type SuspensionReadings, stopsOf } from '#law/suspension.ts'
import { sumBy } from '#law/tally.ts'
import type { Database } from '#platform/database.ts'
import { emptyDatabase } from '../../../../../tests/support/database.ts'
import { anyDay, anyDeed, type Deed, happen } from '../../../../../tests/support/payment-deeds.ts'
import { commandLine } from '../../register.ts'
import { accountingClock, clockCompliance, unitClock } from '../clocks.ts'
import { choose } from '../settings/actions.ts'
import { stepDaysOf, suspensionReadingsOf, usual } from '../settings/model.ts'
import { type PaymentSettings, type SettingName, settingNames, settings } from '../settings/settings.ts'
import { settingsByDay } from '../settings/store.ts'
import { completedOn, type Facets, type InvoiceFacts, passageOf } from './facts.ts'
import { type FigureName, figures, takeFigures, type When } from './figures.ts'
import { settleFigures } from './fold.ts'
import { keptCreditors } from './kept.ts'
import { rowsOf } from './rows.ts'
import { forgetSums } from './store/fold.ts'

/** Every debt as its rows tell it, read without the code under test. */
async function debtsOf(db: Database, readings: SuspensionReadings): Promise<InvoiceFacts[]> {
  type Row = Omit<InvoiceFacts, 'payments' | 'suspensions' | 'settlements'> & { id: bigint }
  const of = <Each>(rows: readonly (Each & { invoiceId: bigint })[], id: bigint) =>
    rows.filter(({ invoiceId }) => invoiceId === id)
  const debts = await sql<Row>`
    select id, supplier_id as creditor, coalesce(received_on, dated_on) as received_on, dated_on as issued_on, due_on,
           amount_due - lowered as amount, coalesce(unit, '') as unit, coalesce(nature, '') as nature, supplier_kind,
           least(coalesce(acceptance_on, coalesce(received_on, dated_on) + 15),
                 (select min(settled_on) from settlement where invoice_id = invoice.id)) as accepted_on, term_days
      from invoice where kind = 'invoice' and amount_due > 0 and acceptance is distinct from 'refused'`.execute(db)
  const paid = await sql<InvoiceFacts['payments'][number] & { invoiceId: bigint }>`
    select invoice_id, amount, sent_on as paid_on from payment
     where sent_on is not null and returned_on is null and cancelled_on is null order by sent_on, id`.execute(db)
  const pauses = await sql<InvoiceFacts['suspensions'][number] & { invoiceId: bigint }>`
    select invoice_id, lower(days) as from, upper(days) as until from pause`.execute(db)
  const checks = await sql<InvoiceFacts['suspensions'][number] & { invoiceId: bigint }>`
    select invoice_id, asked_on as from, answered_on as until from payment_check`.execute(db)
  const settled = await sql<InvoiceFacts['settlements'][number] & { invoiceId: bigint }>`
    select invoice_id, settled_on, sent_on, returned_on from settlement order by sent_on, act`.execute(db)
  return debts.rows.map((row) => ({
    ...row,
    payments: of(paid.rows, row.id),
    suspensions: stopsOf(
      { disputes: of(pauses.rows, row.id), checks: of(checks.rows, row.id), termDays: row.termDays },
      readings,
    ),
    settlements: of(settled.rows, row.id),
  }))
}

/** Every figure put through its rule from all the debts at once. */
function fromRows(
  debts: readonly InvoiceFacts[],
  { period, on }: When,
  chosen: PaymentSettings,
): Record<FigureName, Outcome> {
  const year = yearOfDay(period.to)
  const delay = { year, seenOn: on, paidBeforeYear: chosen['paid-before-year'] }
  const started = { period, seenOn: on, startsAt: chosen['time-start'] }
  const last = on < period.to ? on : period.to
  const paid = debts
    .flatMap((debt) => paymentsUpTo(debt, last))
    .filter(({ paidOn }) => period.from <= paidOn && paidOn <= last)
  const completed = debts.flatMap((debt) => {
    const day = completedOn(debt)
    return day !== null && period.from <= day && day <= last ? paymentsUpTo(debt, day).slice(-1) : []
  })
  const clocks = (clock: typeof unitClock) =>
    debts
      .filter(({ receivedOn }) => yearOfDay(receivedOn) === year)
      .map((debt) => clock(passageOf(debt), on, stepDaysOf(chosen)))
  return {
    tempestivita: paymentTimeliness.apply(paid),
    'tempo-medio': paymentTime(started).apply(debts),
    'ritardo-medio': paymentDelay(started).apply(debts),
    'ritardo-annuale': annualDelay(delay).apply(debts),
    differenza: delayDifference(delay).apply(debts),
    'debito-scaduto': commercialDebt({ on: last }).apply(debts),
    'debito-complessivo': commercialDebt({ on: last, definition: 'all' }).apply(debts),
    'importi-in-tempo': amountInTime.apply(paid),
    'fatture-in-tempo': invoicesInTime.apply(completed),
    'giorni-area': clockCompliance.apply(clocks(unitClock)),
    'giorni-ragioneria': clockCompliance.apply(clocks(accountingClock)),
  }
}

const facets: Partial<Facets>[] = [
  {},
  { unit: 'LP' },
  { unit: '' },
  { nature: 'capital' },
  { unit: 'PM', nature: '', supplierKind: 'firm' },
]

const isOf = (of: Partial<Facets>) => (facts: InvoiceFacts) =>
  Object.entries(of).every(([part, value]) => facts[part as keyof Facets] === value)

/** Asks every figure of the year and the quarter of a day, as of that day and at the end of time, whole and in parts. */
async function compare(db: Database, day: CivilDate, chosen = usual): Promise<void> {
  const debts = await debtsOf(db, suspensionReadingsOf(chosen))
  const quarter = partsOfYear(yearOfDay(day), 4).find(({ to }) => day <= to)!
  const whens = [yearOf(yearOfDay(day)), quarter].flatMap((period) =>
    [day, civilDate('2099-01-01')].map((on) => ({ period, on })),
  )
  const asked = facets.flatMap((of) =>
    whens.flatMap((when) => (Object.keys(figures) as FigureName[]).map((name) => ({ of, when, name }))),
  )
  const kept = await takeFigures(
    db,
    asked.map(({ of, when, name }) => ({ of, figure: figures[name](when) })),
  )
  const computed = facets.flatMap((of) =>
    whens.flatMap((when) => Object.values(fromRows(debts.filter(isOf(of)), when, chosen))),
  )
  assert.deepEqual(
    kept.map((outcome, at) => ({ ...asked[at], outcome })),
    computed.map((outcome, at) => ({ ...asked[at], outcome })),
  )
}

async function compareCreditors(db: Database, on: CivilDate, chosen: PaymentSettings): Promise<void> {
  const debts = await debtsOf(db, suspensionReadingsOf(chosen))
  const asked = facets.flatMap((of) => (['overdue', 'all'] as const).map((definition) => ({ of, definition, on })))
  const computed = asked.map(({ of, definition }) =>
    creditorsOwed(
      sumBy(
        debtParts,
        debts.filter(isOf(of)),
        ({ creditor }) => creditor,
        commercialDebt({ on, definition }).contribution,
      ).values(),
    ),
  )
  assert.deepEqual(await keptCreditors(db, asked), computed)
}

/** The rows that a figure’s page shows make its number again. */
async function compareRows(db: Database, on: CivilDate): Promise<void> {
  const when = { period: yearOf(yearOfDay(on)), on }
  const names = ['tempestivita', 'tempo-medio', 'ritardo-medio', 'ritardo-annuale', 'debito-scaduto'] as const
  for (const name of names) {
    const rows = await rowsOf(db, name, { when, of: {}, reach: 'everywhere' })
    const amount = rows.reduce((sum, row) => sum + row.amount, 0n)
    const weighted = rows.reduce((sum, row) => sum + BigInt(row.days) * row.amount, 0n)
    const [outcome] = await takeFigures(db, [{ figure: figures[name](when) }])
    const mean = amount > 0n ? ratio(weighted, amount) : undefined
    const expected = name === 'debito-scaduto' ? ratio(amount, 100n) : mean
    assert.deepEqual(
      { name, value: outcome?.kind === 'measured' ? outcome.value : undefined },
      { name, value: expected },
    )
  }
}

const choosing = (db: Database, name: SettingName, value: string): Promise<void> =>
  choose(db, { name, value, fromDay: civilDate('2020-01-01'), act: 'Delibera 1' }, commandLine)

async function forgetChoices(db: Database): Promise<void> {
  await sql`delete from payment_setting`.execute(db)
  await forgetSums(db)
}

const anyChoice = fc
  .constantFrom(...settingNames)
  .chain((name) => fc.constantFrom(...Object.keys(settings[name].values)).map((value) => ({ name, value })))
  .map(
    ({ name, value }): Deed =>
      ({ db }) =>
        choosing(db, name, value),
  )

/** Somebody reads or chooses between two deeds, so that what is kept is taken away and added again. */
const anyDeedReadingOrChoice = fc.oneof(
  { weight: 6, arbitrary: anyDeed },
  fc.constant<Deed>(({ db }) => settleFigures(db)),
  anyChoice,
)

test('after any deeds and choices every figure kept is the one computed from the rows, on any day, for any part', async () => {
  const db = await emptyDatabase()
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeedReadingOrChoice, { minLength: 5, maxLength: 40 }), anyDay, async (deeds, day) => {
      await forgetChoices(db)
      await happen(db, deeds)
      const chosen = (await settingsByDay(db))(day)
      await compare(db, day, chosen)
      await compareCreditors(db, day, chosen)
      await compareRows(db, day)
    }),
    { numRuns: 80 },
  )
})

test('a choice changes every figure kept that it moves, and is undone by the next', async () => {
  const db = await emptyDatabase()
  const other: PaymentSettings = {
    ...usual,
    ...{ 'time-start': 'issue', 'paid-before-year': 'left-out', 'unit-days': '10', 'unit-start': 'receipt' },
    ...{ 'unit-stop': 'first-settlement', 'accounting-days': '5', 'accounting-start': 'settled' },
    ...{ 'check-waiting': 'taken-away', 'after-dispute': 'new-term' },
  }
  const chooseAll = async (chosen: PaymentSettings) => {
    for (const [name, value] of Object.entries(chosen) as [SettingName, string][])
      if (value !== (chosen === usual ? other : usual)[name]) await choosing(db, name, value)
  }
  await happen(db, fc.sample(anyDeed, { numRuns: 120, seed: 7 }))
  await compare(db, civilDate('2025-03-31'))
  await chooseAll(other)
  for (const day of ['2024-12-20', '2025-03-31', '2025-08-01'] as const) await compare(db, civilDate(day), other)
  await compareRows(db, civilDate('2025-03-31'))
  await chooseAll(usual)
  await compare(db, civilDate('2025-03-31'))
})

test('who reads together with others counts each change once', async () => {
  const db = await emptyDatabase()
  await happen(db, fc.sample(anyDeed, { numRuns: 60, seed: 4 }))
  await Promise.all(Array.from({ length: 6 }, () => settleFigures(db)))
  await compare(db, civilDate('2025-03-31'))
})

test('what a transaction changed is read in it, and forgotten with it', async () => {
  const db = await emptyDatabase()
  await happen(db, fc.sample(anyDeed, { numRuns: 60, seed: 4 }))
  const undone = db.transaction().execute(async (transaction) => {
    await sql`update payment set amount = amount + 1`.execute(transaction)
    await compare(transaction, civilDate('2025-03-31'))
    throw new Error('undone')
  })
  await assert.rejects(undone, /undone/)
  await compare(db, civilDate('2025-03-31'))
})
