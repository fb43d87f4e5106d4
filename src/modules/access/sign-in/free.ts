// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Database } from '#platform/database.ts'
import { activeAccounts } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import { grantsOn } from '../grants/store.ts'
import type { Grant } from '../roles.ts'
import type { Visit } from '../visit.ts'

/** Somebody invented, as whom one may enter to look around. */
export interface InventedPerson {
  id: bigint
  name: string
  grants: readonly Grant[]
}

export const isOnThisMachine = (c: Context<Visit>): boolean =>
  ['127.0.0.1', '::1', 'interno'].includes(c.var.caller.address)

/** Only where all is invented, and only for who sits at this machine. */
export const mayEnterFreely = (c: Context<Visit>, entrance: Entrance): boolean => entrance.free && isOnThisMachine(c)

export async function inventedPeople(db: Database, today: CivilDate): Promise<InventedPerson[]> {
  const accounts = await activeAccounts(db)
  return Promise.all(
    accounts.map(async ({ id, given, family }) => ({
      id,
      name: `${given} ${family}`,
      grants: await grantsOn(db, id, today),
    })),
  )
}
