// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import { type MeanDays, meanParts } from '#law/mean-days.ts'
import { sum } from '#law/tally.ts'
import type { Database } from '#platform/database.ts'
import { keptTallies } from '../figures/kept.ts'
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
    annualDelay: outlookOf(await paidInAnnualDelay(db, today), inAnnualDelay(open, yearOfDay(today)), today),
    work: all,
  }
}

/** What of the annual delay is paid already: what its year paid, less what was due before it, and what others paid. */
async function paidInAnnualDelay(db: Database, today: CivilDate): Promise<MeanDays> {
  const year = yearOfDay(today)
  const cohorts = [String(year)]
  const upTo = { from: yearOf(2000).from, to: today }
  const parts = await keptTallies(db, [
    { figure: 'payments', days: { from: yearOf(year).from, to: today } },
    { figure: 'due-earlier', cohorts, days: upTo },
    { figure: 'paid-outside', cohorts, days: upTo },
  ])
  return sum(meanParts, parts)
}
