// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { isConfined } from '../confinement.ts'
import type { Entrance } from '../entrance.ts'
import { grantsOn } from '../grants/store.ts'
import { hasSecondFactor } from '../second-factor/store.ts'
import type { User } from '../user.ts'

/** Somebody to whom the letter of a day is still to be written, with the roles of that day. */
export interface DigestReader {
  accountId: bigint
  given: string
  email: string
  user: User
}

/** Those who may enter, want it, and did not get it yet on the day; whoever still lacks a second factor has no roles. */
export async function digestReaders(db: Database, day: CivilDate, entrance: Entrance): Promise<DigestReader[]> {
  const found = await sql<Omit<DigestReader, 'user'> & { name: string; knownElsewhere: boolean }>`
    select id as account_id, given, email, given || ' ' || family as name,
           fiscal_code is not null and ${entrance.gateway !== undefined} as known_elsewhere
      from account
     where state = 'active' and digest_wanted and digested_on is distinct from ${day} order by id`.execute(db)
  return Promise.all(
    found.rows.map(async ({ name, knownElsewhere, ...reader }) => {
      const held = await grantsOn(db, reader.accountId, day)
      const provedTwice = knownElsewhere || (await hasSecondFactor(db, reader.accountId))
      const grants = isConfined(entrance, { grants: held, provedTwice }) ? [] : held
      return { ...reader, user: { id: String(reader.accountId), name, grants, from: 'lavoro pianificato' } }
    }),
  )
}

/** Takes the letter of a day for somebody; false when it is not wanted any more, or somebody else has taken it. */
export async function takeDigest(transaction: Database, accountId: bigint, day: CivilDate): Promise<boolean> {
  const taken = await sql`
    update account set digested_on = ${day}
     where id = ${accountId} and digest_wanted and digested_on is distinct from ${day} returning id`.execute(
    transaction,
  )
  return taken.rows.length > 0
}
