// SPDX-License-Identifier: EUPL-1.2
import { type CivilDate, yearOfDay } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import type { MeanDays } from '#law/mean-days.ts'
import type { Database } from '#platform/database.ts'
import { keptTallies } from '../figures/kept.ts'
import { findLives } from '../life/store/lives.ts'
import { settingsByDay } from '../settings/store.ts'
import { listOutstanding } from './store.ts'
import { type Work, workOn } from './work.ts'

/** The work of the whole municipality on a day, or on one supplier’s invoices, and what it paid in the year by then. */
export interface WorkOfDay {
  all: readonly Work[]
  soFar: MeanDays
}

export async function findWork(db: Database, today: CivilDate, supplierId?: string): Promise<WorkOfDay> {
  const days = { from: yearOf(yearOfDay(today)).from, to: today }
  const [[paid], waiting, chosenOn] = await Promise.all([
    keptTallies(db, [{ figure: 'payments', days }]),
    listOutstanding(db, supplierId),
    settingsByDay(db),
  ])
  const soFar = paid!
  const byId = new Map(waiting.map((each) => [each.id, each]))
  const lives = await findLives(db, [...byId.keys()])
  return { soFar, all: lives.map((life) => workOn(byId.get(life.id)!, life, { today, soFar, chosenOn })) }
}
