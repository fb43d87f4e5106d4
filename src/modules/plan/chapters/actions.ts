// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { keepOriginal, type ReceivedFile } from '#platform/originals.ts'
import type { Plan } from '../approved.ts'
import { inPlan } from '../corrections/in-plan.ts'
import { chaptersOf, dropChapter, saveChapter } from './store.ts'

/** Keeps a file as a section of the PIAO, byte for byte. */
export const addChapter = (
  db: Database,
  plan: Plan,
  { section, file }: { section: string; file: ReceivedFile },
  by: User,
): Promise<void> =>
  inPlan(db, plan, async (transaction) => {
    const original = await keepOriginal(transaction, file, by)
    await saveChapter(transaction, plan.id, { original, section, name: file.name, by: by.id, byName: by.name })
    await note(transaction, by, {
      did: 'plan.chapter-added',
      about: String(plan.id),
      now: { file: file.name, sha256: original, section },
      originals: [original],
    })
  })

/** Takes a chapter out of the plan; its file stays among the originals. */
export const removeChapter = (db: Database, plan: Plan, original: string, by: User): Promise<void> =>
  inPlan(db, plan, async (transaction) => {
    const chapter = (await chaptersOf(transaction, plan.id)).find((each) => each.original === original)
    if (!chapter) throw new Refusal('not-found', 'Questo capitolo non è nel piano.')
    await dropChapter(transaction, plan.id, original)
    const now = { file: chapter.name, sha256: original, section: chapter.section }
    await note(transaction, by, { did: 'plan.chapter-removed', about: String(plan.id), now })
  })
