// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, type Judged, judgeAll } from '#modules/indicators/index.ts'
import type { Database } from '#platform/database.ts'
import { isPayments } from './views/payments.ts'
import { allSeen, momentOf, type SeenYear } from './year.ts'

/** The payment indicator of the whole municipality, judged as the plan's payment objectives are; nothing without them. */
export async function bodyPayments(
  db: Database,
  measures: Catalogue,
  { plan, on, ...year }: SeenYear,
): Promise<Judged | null> {
  const promised = allSeen({ plan, on, ...year })
    .flatMap(({ judged }) => judged)
    .find(isPayments)
  if (!promised) return null
  const judged = await judgeAll(db, measures, [{ key: '', indicators: [promised.indicator] }], momentOf(plan, on))
  return judged.get('')![0]!
}
