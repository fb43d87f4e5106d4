// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { contentOf } from './content.ts'
import { isOnSite, keyOf, type Publication, type Term, whyNotToCheck, whyNotToDraft, whyNotToPublish } from './model.ts'
import { keepDraft, lastMade, lockPublications, markDraft } from './store.ts'

/** Whether anybody can read the last version of a term. */
export const isPublished = async (db: Database, term: Term): Promise<boolean> => isOnSite(await lastMade(db, term))

/** Makes the draft of a term with what is known today, in the place of one that nobody published. */
export const makeDraft = (
  db: Database,
  term: Term,
  { reason, today, by }: { reason: string | null; today: CivilDate; by: User },
): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockPublications(transaction)
    const last = await lastMade(transaction, term)
    const refusal = whyNotToDraft(last, reason)
    if (refusal) throw refusal
    const draft: Publication = {
      ...term,
      version: isOnSite(last) ? last!.version + 1 : (last?.version ?? 1),
      reason: isOnSite(last) ? reason : (last?.reason ?? null),
      seenOn: today,
      content: await contentOf(transaction, term, today),
      checkedOn: null,
      publishedOn: null,
    }
    await keepDraft(transaction, draft)
    await note(transaction, by, { did: 'publication.prepared', about: keyOf(term), now: inWords(draft) })
  })

/** Says that a person read the draft and found it right. */
export const checkDraft = (db: Database, term: Term, today: CivilDate, by: User): Promise<void> =>
  move(db, term, { whyNot: whyNotToCheck, done: { checkedOn: today }, did: 'publication.checked', by })

/** From now on anybody reads it, and it changes no more. */
export const publishDraft = (db: Database, term: Term, today: CivilDate, by: User): Promise<void> =>
  move(db, term, { whyNot: whyNotToPublish, done: { publishedOn: today }, did: 'publication.published', by })

interface Move {
  whyNot(last: Publication | undefined): Refusal | undefined
  done: Partial<Pick<Publication, 'checkedOn' | 'publishedOn'>>
  did: string
  by: User
}

const move = (db: Database, term: Term, { whyNot, done, did, by }: Move): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    await lockPublications(transaction)
    const last = await lastMade(transaction, term)
    const refusal = whyNot(last)
    if (refusal) throw refusal
    await markDraft(transaction, last!, done)
    await note(transaction, by, { did, about: keyOf(term), now: inWords(last!) })
  })

const inWords = ({ version, seenOn, reason }: Publication) => ({ version, on: seenOn, ...(reason && { reason }) })
