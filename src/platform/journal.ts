// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from './database.ts'

export interface Entry {
  /** Who did it: the identifier of a person, or of a command. */
  who: string
  /** What, as «plan.imported»: the noun, then the past participle. */
  did: string
  /** The row it was done to. */
  about: string
  now: object
}

/** Writes what was done in the same transaction that does it: no deed without its trace. */
export async function note(db: Database, entry: Entry): Promise<void> {
  await sql`insert into journal (who, did, about, now)
            values (${entry.who}, ${entry.did}, ${entry.about}, ${JSON.stringify(entry.now)})`.execute(db)
}
