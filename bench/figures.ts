// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { partsOfYear, yearOf } from '#kernel/period.ts'
import { add, zero } from '#law/tally.ts'
import { factsOf, type KeptFacts } from '#modules/registers/invoices/figures/facts.ts'
import { type FigureName, figures, takeFigures } from '#modules/registers/invoices/figures/figures.ts'
import { settleFigures } from '#modules/registers/invoices/figures/fold.ts'
import { keptTallies } from '#modules/registers/invoices/figures/kept.ts'
import { currentFacts } from '#modules/registers/invoices/figures/store/facts.ts'
import { usualSettings } from '#modules/registers/invoices/settings/model.ts'
import { measures } from '../src/app.ts'
import { demoDay } from '../src/demo.ts'
import { duckdbWith } from './figures/duckdb.ts'
import { questions, type Sum } from './figures/questions.ts'
import { benchDatabase, type Town } from './figures/town.ts'
import { secretaryOf } from './support/browser.ts'
import { both, ms, say, spread, timed } from './support/measure.ts'

// Figures kept as rows change: what each costs with ten thousand invoices of ten years and with as many as asked (a
// million); whether they are those of all the rows put through the law; and how long that takes here and in DuckDB.

const wanted = Number(process.argv[3] ?? 1_000_000)
const few = Math.min(10_000, wanted)

const database = await benchDatabase()
const townOf = (count: number) =>
  database.townOf(count, async ({ db }, bringing) => {
    const [, folding] = await timed(() => settleFigures(db))
    const each = (time: number) => `${(time / 1000).toFixed(1)} s, ${((time * 1000) / count).toFixed(0)} µs each`
    say(`${count} invoices brought`, each(bringing))
    say('  and folded for the first time', each(folding))
  })

const names = Object.keys(figures) as FigureName[]

const anyQuarter = () => partsOfYear(randomInt(2017, 2026), 4)[randomInt(4)]!

/** One figure of one quarter, whichever; as it was on any day since. */
const anyFigure = ({ db }: Town) => {
  const period = anyQuarter()
  const figure = figures[names[randomInt(names.length)]!]({ period, on: randomInt(2) === 0 ? period.to : demoDay })
  return takeFigures(db, [{ figure }])
}

/** What the dashboard asks: the payment objective of each area, and of all. */
const dashboardFigures = ({ db }: Town) =>
  measures.find('fatture.tempestivita')!.take(
    db,
    ['AG', 'EF', 'LP', 'PL', 'PM', 'SC', undefined].map((unit) => ({
      period: yearOf(2026),
      on: demoDay,
      ...(unit && { unit }),
    })),
  )

/** A payment moves by a day, and every figure follows. */
async function change({ db, count }: Town): Promise<void> {
  await sql`update payment set sent_on = sent_on + 1 where invoice_id = ${randomInt(1, count)}`.execute(db)
  await settleFigures(db)
}

async function measure(town: Town) {
  const browser = await secretaryOf(town.db, town.owner)
  const dashboard = async () => (await browser.request('/')).text()
  await dashboard()
  return {
    'any figure of any quarter': await spread(500, () => anyFigure(town)),
    'payments of the dashboard': await spread(100, () => dashboardFigures(town)),
    'the whole dashboard, answered': await spread(50, dashboard),
    'one changed invoice, all figures': await spread(200, () => change(town)),
  }
}

/** The four questions from every row, put through the law. */
async function recompute({ db, count }: Town): Promise<Sum[]> {
  const totals = questions.map(() => zero(['amount', 'weightedDays']))
  for (let from = 0; from < count; from += 10_000) {
    const rows = await sql<{ facts: KeptFacts }>`
      select facts from (${currentFacts(sql`id > ${from} and id <= ${from + 10_000}`)}) as debt`.execute(db)
    for (const debt of rows.rows.map(({ facts }) => factsOf(facts, usualSettings)))
      for (const [at, { contribution }] of questions.entries()) totals[at] = add(totals[at]!, contribution(debt))
  }
  return totals
}

const kept = async ({ db }: Town): Promise<Sum[]> => {
  const sums = await keptTallies(
    db,
    questions.flatMap(({ figure }) => figure.asks),
  )
  return sums.map(({ amount, weightedDays }) => ({ amount, weightedDays }))
}

try {
  const small = await townOf(few)
  const large = await townOf(wanted)
  const [before, after] = [await measure(small), await measure(large)]
  for (const [what, time] of Object.entries(after)) {
    const base = before[what as keyof typeof before]
    const times = `${(time.median / base.median).toFixed(2)} times (best ${(time.best / base.best).toFixed(2)})`
    say(what, `${both(base)} with ${few}, ${both(time)} with ${wanted}: ${times}`)
  }

  const [sums, reading] = [await kept(large), await spread(50, () => kept(large))]
  const [recomputed, recomputing] = await timed(() => recompute(large))
  assert.deepEqual(recomputed, sums)
  const exchange = join(database.folder, 'exchange')
  mkdirSync(exchange)
  chmodSync(exchange, 0o777)
  say('four figures, of which all agree: kept', both(reading))
  say('  every row through the law', `${ms(recomputing)}: ${(recomputing / reading.median).toFixed(0)} times as long`)
  const duckdb = await duckdbWith(large.owner, exchange)
  if (duckdb) {
    const scan = async () => {
      const found: Sum[] = []
      for (const { words } of questions) found.push(await duckdb.ask(words))
      return found
    }
    assert.deepEqual(await scan(), sums)
    const scanning = await spread(5, scan)
    say(
      '  DuckDB scanning the same rows',
      `${both(scanning)}: ${(scanning.median / reading.median).toFixed(0)} times as long`,
    )
    duckdb.close()
  } else say('  DuckDB', 'not here: npm install --no-save @duckdb/node-api')
  for (const town of [small, large]) await town.owner.destroy()
} finally {
  await database.close()
}
