// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { findAccounts } from './store.ts'

/** The name of each person with one of these accounts; the account itself when no person has it, as the command line. */
export async function namesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)]
  const numbers = asked.filter((id) => /^\d{1,18}$/.test(id)).map(BigInt)
  const accounts = numbers.length > 0 ? await findAccounts(db, numbers) : []
  const known = new Map(accounts.map(({ id, given, family }) => [String(id), `${given} ${family}`]))
  return new Map(asked.map((id) => [id, known.get(id) ?? id]))
}

export async function nameOf(db: Database, id: string): Promise<string> {
  return (await namesOf(db, [id])).get(id)!
}
