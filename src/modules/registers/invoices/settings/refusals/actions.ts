// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate } from '#kernel/civil-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import type { RefusalReason } from './model.ts'
import { insertReason, retireReason } from './store.ts'

/** Adds a reason to those of the law. @throws Refusal 'conflict' when it is already there. */
export const addReason = (
  db: Database,
  { words, source }: Pick<RefusalReason, 'words' | 'source'>,
  by: User,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (!(await insertReason(transaction, { words, source })))
      throw new Refusal('conflict', 'Questa ragione c’è già nell’elenco.')
    await note(transaction, by, { did: 'refusal-reason.added', about: words, now: { reason: words, act: source } })
  })

/** From a day on nobody may choose it. @throws Refusal 'conflict' for one of the law, or no longer in use. */
export const endReason = (
  db: Database,
  { code, retiredOn }: { code: string; retiredOn: CivilDate },
  by: User,
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const words = await retireReason(transaction, code, retiredOn)
    if (words === undefined)
      throw new Refusal('conflict', 'Si ritira solo una ragione aggiunta dal Comune, e una volta sola.')
    await note(transaction, by, {
      did: 'refusal-reason.retired',
      about: words,
      now: { reason: words, lastDay: addDays(retiredOn, -1) },
    })
  })
