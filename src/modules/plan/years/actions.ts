// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { whyNotToClose, whyNotToReopen } from './model.ts'
import { deleteClosedYear, insertClosedYear, lockYears } from './store.ts'

interface YearDeed {
  year: number
  act: string
}

/** Closes a year: from now on its facts stay as they are. */
export const closeYear = (db: Database, { year, act }: YearDeed, today: CivilDate, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const refusal = whyNotToClose(year, today, await lockYears(transaction))
    if (refusal) throw refusal
    await insertClosedYear(transaction, { year, act, by: by.id, byName: by.name })
    await note(transaction, by, { did: 'year.closed', about: String(year), now: { act } })
  })

export const reopenYear = (db: Database, { year, act }: YearDeed, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const closed = await lockYears(transaction)
    const refusal = whyNotToReopen(year, closed)
    if (refusal) throw refusal
    await deleteClosedYear(transaction, year)
    const before = { act: closed.find((each) => each.year === year)!.act }
    await note(transaction, by, { did: 'year.reopened', about: String(year), before, now: { act } })
  })
