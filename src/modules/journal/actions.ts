// SPDX-License-Identifier: EUPL-1.2
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { keepFor } from './store/retention.ts'

/** Changes for how many months personal parts are kept, kind by kind; what stays the same is not noted. */
export const changeRetention = (db: Database, months: Readonly<Record<string, number>>, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    for (const [kind, now] of Object.entries(months)) {
      const before = await keepFor(transaction, kind, now)
      if (before === now) continue
      const deed = { did: 'retention.changed', about: kind, before: { months: before }, now: { months: now } }
      await note(transaction, by, deed)
    }
  })
