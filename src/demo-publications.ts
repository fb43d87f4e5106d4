// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { checkDraft, isPublished, makeDraft, publishDraft } from '#modules/registers/invoices/index.ts'
import type { Database } from '#platform/database.ts'
import { demoPerson } from './demo-people.ts'

/** The quarters of which the invented municipality told its citizens how it paid, and the day on which it did. */
const published = [
  { quarter: 1, day: '2026-04-24' },
  { quarter: 2, day: '2026-07-24' },
] as const

/** Publishes each of them in the name of who leads the accounting office, unless it is published already. */
export async function publishQuarters(db: Database): Promise<void> {
  const by = await demoPerson(db, 'Calderisi')
  for (const { quarter, day } of published) {
    const [term, today] = [{ year: 2026, quarter }, civilDate(day)]
    if (await isPublished(db, term)) continue
    await makeDraft(db, term, { reason: null, today, by })
    await checkDraft(db, term, today, by)
    await publishDraft(db, term, today, by)
  }
}
