// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { type MeanDays, meanParts } from '#law/mean-days.ts'
import { sum } from '#law/tally.ts'
import type { Database } from '#platform/database.ts'
import { keptTallies } from '../figures/kept.ts'
import { upTo } from '../figures/spans.ts'
import { findWork } from '../queue/find.ts'
import type { Work } from '../queue/work.ts'
import { inAnnualDelay, type Outlook, outlookOf } from './outlook.ts'

/** How the year ends by each of its two indicators, and the work it depends on. */
export interface YearEnd {
  timeliness: Outlook
  annualDelay: Outlook
  work: readonly Work[]
}

export async function findYearEnd(db: Database, today: CivilDate): Promise<YearEnd> {
  const { all, soFar } = await findWork(db, today)
  const open = all.flatMap(({ planned }) => planned ?? [])
  return {
    timeliness: outlookOf(soFar, open, today),
    annualDelay: outlookOf(await paidInAnnualDelay(db, soFar, today), inAnnualDelay(open, yearOfDay(today)), today),
    work: all,
  }
}

/** What of the annual delay is paid already: what its year paid, less what was due before it, and what others paid. */
async function paidInAnnualDelay(db: Database, paidInYear: MeanDays, today: CivilDate): Promise<MeanDays> {
  const seen = { cohorts: [String(yearOfDay(today))], days: upTo(today) }
  const others = await keptTallies(db, [
    { ...seen, figure: 'due-earlier' },
    { ...seen, figure: 'paid-outside' },
  ])
  return sum(meanParts, [paidInYear, ...others])
}
