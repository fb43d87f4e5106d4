// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import { tables } from '../tables.ts'
import { fingerprint, newToken } from '../token.ts'

/** What a link that is good once lets its holder do, and for how many hours. */
export const ticketHours = { 'first-administrator': 24, invitation: 7 * 24, reset: 1 } as const

export type Purpose = keyof typeof ticketHours

export interface Ticket {
  purpose: Purpose
  accountId: bigint | null
}

/** Gives a new ticket, and voids those given before to the same person; its token is nowhere else. */
export async function issueTicket(db: Database, { purpose, accountId }: Ticket): Promise<string> {
  await tables(db)
    .deleteFrom('ticket')
    .where((given) =>
      given.and([given('accountId', 'is not distinct from', accountId), given('purpose', '=', purpose)]),
    )
    .execute()
  const token = newToken()
  const expiresAt = sql<Date>`now() + make_interval(hours => ${ticketHours[purpose]})`
  await tables(db)
    .insertInto('ticket')
    .values({ tokenHash: fingerprint(token), purpose, accountId, expiresAt })
    .execute()
  return token
}

/** Looks at a ticket without using it. */
export const findTicket = (db: Database, token: string, purpose: Purpose): Promise<Ticket | undefined> =>
  tables(db)
    .selectFrom('ticket')
    .where('tokenHash', '=', fingerprint(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', sql<Date>`now()`)
    .select(['purpose', 'accountId'])
    .executeTakeFirst()

/** Uses a ticket: of many who try with it exactly one gets it. */
export const useTicket = (db: Database, token: string, purpose: Purpose): Promise<Ticket | undefined> =>
  tables(db)
    .deleteFrom('ticket')
    .where('tokenHash', '=', fingerprint(token))
    .where('purpose', '=', purpose)
    .where('expiresAt', '>', sql<Date>`now()`)
    .returning(['purpose', 'accountId'])
    .executeTakeFirst()

/** Voids whatever was given to a person. */
export async function voidTickets(db: Database, accountId: bigint): Promise<void> {
  await tables(db).deleteFrom('ticket').where('accountId', '=', accountId).execute()
}
