// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Attempt, FoundAttempt } from './model.ts'

/** Long enough to take the phone out and type a code. */
const minutes = 10

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Keeps an attempt for the browser that began it; those nobody came back from go away. */
export async function keepAttempt(db: Database, { state, nonce, verifier }: Attempt, browser: string): Promise<void> {
  await sql`delete from oidc_attempt where created_at < now() - make_interval(mins => ${minutes})`.execute(db)
  await sql`insert into oidc_attempt (state_hash, browser_hash, nonce, verifier)
            values (${digest(state)}, ${digest(browser)}, ${nonce}, ${verifier})`.execute(db)
}

/** Takes an attempt away as it reads it: whoever comes back a second time finds nothing. */
export async function takeAttempt(db: Database, state: string, browser: string): Promise<FoundAttempt | undefined> {
  const taken = await sql<FoundAttempt>`
    delete from oidc_attempt where state_hash = ${digest(state)}
    returning nonce, verifier,
              created_at > now() - make_interval(mins => ${minutes}) as in_time,
              browser_hash = ${digest(browser)} as same_browser`.execute(db)
  return taken.rows[0]
}
