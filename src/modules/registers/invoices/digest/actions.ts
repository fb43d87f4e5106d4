// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { isWorkingDay } from '#law/public-holidays.ts'
import { digestReaders, writeDigest } from '#modules/access/index.ts'
import { currentPlanName } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import { findWork } from '../queue/find.ts'
import { digestOf, workFor } from './model.ts'

interface Morning {
  today: CivilDate
  /** Seals the letters while they wait. */
  key: Buffer
  /** Where links begin. */
  address: string
}

/** Writes to each person with work in the queue what waits for them; on working days, once a day. */
export async function writeDigests(db: Database, { today, key, address }: Morning): Promise<void> {
  if (!isWorkingDay(today)) return
  const readers = await digestReaders(db, today)
  const { all } = await findWork(db, today)
  const owner = (await currentPlanName(db))?.entity ?? 'Traguardo'
  for (const reader of readers) {
    const own = workFor(reader.user, all)
    if (own.length > 0) await writeDigest(db, key, { reader, day: today, owner, ...digestOf(own, address) })
  }
}
