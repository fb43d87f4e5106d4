// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { isWorkingDay } from '#law/public-holidays.ts'
import { digestReaders, type Entrance, mailKey, writeDigest } from '#modules/access/index.ts'
import { currentPlanName } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { findWork } from '../queue/find.ts'
import { digestOf, workFor } from './model.ts'

interface Morning {
  today: CivilDate
  entrance: Entrance
  /** Where links begin. */
  address: string
}

/** Writes to each person with work in the queue what waits for them; on working days, once a day. */
export async function writeDigests(db: Database, { today, entrance, address }: Morning): Promise<void> {
  if (!isWorkingDay(today)) return
  const readers = await digestReaders(db, today, entrance)
  if (readers.length === 0) return
  const { all } = await findWork(db, today)
  const owner = (await currentPlanName(db))?.entity ?? 'Traguardo'
  for (const reader of readers) {
    const own = workFor(reader.user, all)
    if (own.length > 0)
      await writeDigest(db, mailKey(entrance), { reader, day: today, owner, ...digestOf(own, address) })
  }
}
