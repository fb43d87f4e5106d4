// SPDX-License-Identifier: EUPL-1.2
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { derivedKey } from '../master-key.ts'

// Roles belong to the whole PostgreSQL, not to a database: two programs may make the same one at once.

export const rolePassword = (key: string, role: string): string => derivedKey(key, `role ${role}`).toString('base64url')

/** Makes the role, or gives it its password again; it may log in from now on. */
export async function openRole(owner: Database, key: string, role: string): Promise<void> {
  const verifier = verifierOf(rolePassword(key, role))
  await again(
    owner,
    `do $$ begin
       create role ${role} login password '${verifier}';
     exception when duplicate_object or unique_violation then
       alter role ${role} login password '${verifier}';
     end $$`,
  )
}

/** The role may log in no longer, and who is in is put out. */
export async function closeRole(owner: Database, role: string): Promise<void> {
  await again(owner, `alter role ${role} nologin`)
  await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity
             where usename = ${role} and datname = current_database()`.execute(owner)
}

/** Two who change one role at the same time make the second fail; its turn has come once the first is done. */
async function again(owner: Database, statement: string, left = 50): Promise<void> {
  try {
    await sql.raw(statement).execute(owner)
  } catch (error) {
    const crossed = error instanceof Error && /tuple concurrently (updated|deleted)/.test(error.message)
    if (!crossed || left === 0) throw error
    await again(owner, statement, left - 1)
  }
}

/** What PostgreSQL keeps of a password (RFC 5803): the password itself never reaches the server or its log. */
function verifierOf(password: string): string {
  const [salt, iterations] = [randomBytes(16), 4096]
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const sign = (text: string): Buffer => createHmac('sha256', salted).update(text).digest()
  const stored = createHash('sha256').update(sign('Client Key')).digest()
  const [first, second] = [stored, sign('Server Key')].map((bytes) => bytes.toString('base64'))
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${first}:${second}`
}
