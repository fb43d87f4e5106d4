// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { findAccount } from './store.ts'

/** The name of the person with this account; the account itself when no person has it, as the command line. */
export async function nameOf(db: Database, id: string): Promise<string> {
  const account = /^\d{1,18}$/.test(id) ? await findAccount(db, BigInt(id)) : undefined
  return account ? `${account.given} ${account.family}` : id
}
