// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import type { Database } from '#platform/database.ts'
import { type Account, findAccount } from '../accounts/store.ts'
import type { Visit } from '../visit.ts'

/** Whose pages these are: whoever is signed in. */
export async function ownerOf(c: Context<Visit>, db: Database): Promise<Account> {
  const account = await findAccount(db, c.var.session!.accountId)
  if (!account) throw new Error('An account with a session is missing')
  return account
}
