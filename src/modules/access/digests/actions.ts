// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { writeLetter } from '#platform/mail/outbox.ts'
import { letter } from '../letters.ts'
import { type DigestReader, takeDigest } from './store.ts'

interface Digest {
  reader: DigestReader
  day: CivilDate
  /** Whose Traguardo it is. */
  owner: string
  subject: string
  lines: readonly string[]
}

/** Writes somebody the letter of a day, once however often it is asked. */
export const writeDigest = (db: Database, key: Buffer, { reader, day, owner, subject, lines }: Digest): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    if (!(await takeDigest(transaction, reader.accountId, day))) return
    await writeLetter(transaction, key, letter({ person: reader, owner }, subject, lines))
  })
