// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Outcome } from '#kernel/outcome.ts'
import { partsOfYear, yearOf } from '#kernel/period.ts'
import { areaNames } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import type { StepDays } from '../clocks.ts'
import { stepDaysOf } from '../settings/model.ts'
import { settingsByDay } from '../settings/store.ts'
import { dayKnown, type FigureName, figures, takeFigures } from './figures.ts'
import { type Fund, firstFund, fundOf } from './fund/fund.ts'
import { keptCreditors } from './kept.ts'
import { periodOf, type View } from './view.ts'

/** The figures that have a quarter, in the order of their lines. */
const quarterly = [
  'tempestivita',
  'tempo-medio',
  'ritardo-medio',
  'importi-in-tempo',
  'fatture-in-tempo',
] as const satisfies readonly FigureName[]

/** One line of the table: a figure quarter by quarter, and of the year. */
interface QuarterlyLine {
  name: (typeof quarterly)[number]
  quarters: readonly Outcome[]
  year: Outcome
}

/** How many days of the plan an area and accounting kept, with its invoices. */
export interface AreaDays {
  code: string
  name: string
  ofArea: Outcome
  ofAccounting: Outcome
}

/** Every figure of a year, as known on a day. */
export interface YearFigures {
  view: View
  lines: readonly QuarterlyLine[]
  delay: Outcome
  difference: Outcome
  /** At each month’s end up to the day, the last on the day itself. */
  stock: readonly { day: CivilDate; outcome: Outcome }[]
  /** At the end of the year before, and of the one before that. */
  stockBefore: readonly { day: CivilDate; outcome: Outcome }[]
  allDebt: Outcome
  creditors: number
  days: readonly AreaDays[]
  /** Those that hold for what arrives by the day. */
  steps: StepDays
  areas: readonly { code: string; name: string }[]
  /** Of the year, and of the next, which this year decides. */
  funds: readonly Fund[]
}

export async function yearFigures(db: Database, view: View): Promise<YearFigures> {
  const { year, on, of } = view
  const whole = { period: yearOf(year), on }
  const last = dayKnown(whole)
  const areas = await areaNames(db)
  const monthEnds = [
    ...partsOfYear(year, 12)
      .map(({ to }) => to)
      .filter((day) => day < last),
    last,
  ]
  const yearEnds = [yearOf(year - 2).to, yearOf(year - 1).to]
  const at = (day: CivilDate) => ({ period: { from: day, to: day }, on: day })
  const periods = ([1, 2, 3, 4, null] as const).map((quarter) => periodOf({ year, quarter }))
  const asked = [
    ...quarterly.flatMap((name) => periods.map((period) => ({ figure: figures[name]({ period, on }), of }))),
    { figure: figures['ritardo-annuale'](whole), of },
    { figure: figures.differenza(whole), of },
    { figure: figures['debito-complessivo'](whole), of },
    ...[...monthEnds, ...yearEnds].map((day) => ({ figure: figures['debito-scaduto'](at(day)), of })),
    ...areas.flatMap(({ code }) =>
      (['giorni-area', 'giorni-ragioneria'] as const).map((name) => ({
        figure: figures[name](whole),
        of: { ...of, unit: code },
      })),
    ),
  ]
  const outcomes = (await takeFigures(db, asked)).values()
  const next = () => outcomes.next().value!
  const nextOf = (days: readonly CivilDate[]) => days.map((day) => ({ day, outcome: next() }))
  const steps = stepDaysOf((await settingsByDay(db))(last))
  return {
    view,
    areas,
    steps,
    lines: quarterly.map((name) => ({ name, quarters: [next(), next(), next(), next()], year: next() })),
    delay: next(),
    difference: next(),
    allDebt: next(),
    stock: nextOf(monthEnds),
    stockBefore: nextOf(yearEnds),
    days: areas.map((area) => ({ ...area, ofArea: next(), ofAccounting: next() })),
    creditors: (await keptCreditors(db, [{ definition: 'overdue', on: last, of }]))[0]!,
    funds: await Promise.all([year, year + 1].filter((each) => each >= firstFund).map((each) => fundOf(db, each, on))),
  }
}
