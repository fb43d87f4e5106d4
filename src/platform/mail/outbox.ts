// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { seal, unseal } from '../seal.ts'

export interface Letter {
  recipient: string
  subject: string
  body: string
}

/** Writes a letter together with what asks for it: both are saved, or neither. It is sealed while it waits. */
export async function writeLetter(db: Database, key: Buffer, { recipient, subject, body }: Letter): Promise<void> {
  await sql`insert into mail (recipient, subject, body)
            values (${recipient}, ${subject}, ${seal(key, Buffer.from(body))})`.execute(db)
}

/** Does the work of writing a letter, to nobody: who looks from outside sees no difference. */
export async function writeToNobody(db: Database, key: Buffer, letter: Letter): Promise<void> {
  seal(key, Buffer.from(letter.body))
  await sql`insert into mail (recipient, subject, closed_at) values ('nessuno', ${letter.subject}, now())`.execute(db)
}

export interface WaitingLetter extends Letter {
  id: bigint
  writtenAt: Date
  tries: number
}

type Row = Omit<WaitingLetter, 'body'> & { body: Buffer }

const opened = (key: Buffer, { body, ...row }: Row): WaitingLetter => ({ ...row, body: unseal(key, body).toString() })

/** The letters not sent yet, newest first. */
export async function waitingLetters(db: Database, key: Buffer): Promise<WaitingLetter[]> {
  const found = await sql<Row>`
    select id, recipient, subject, body, written_at, tries from mail where closed_at is null order by id desc limit 50`.execute(
    db,
  )
  return found.rows.map((row) => opened(key, row))
}

/** Takes the next letter that is due; until the transaction ends nobody else gets it. */
export async function takeDueLetter(db: Database, key: Buffer): Promise<WaitingLetter | undefined> {
  const found = await sql<Row>`
    select id, recipient, subject, body, written_at, tries from mail
     where closed_at is null and due_at <= now() order by due_at limit 1 for update skip locked`.execute(db)
  return found.rows[0] && opened(key, found.rows[0])
}

/** Which of these schemas have a letter that is due, asked at once of all. */
export async function schemasWithDueLetters(owner: Database, schemas: readonly string[]): Promise<string[]> {
  if (schemas.length === 0) return []
  const each = schemas.map(
    (schema) => sql`select ${schema}::text as schema where exists (
      select 1 from ${sql.table(`${schema}.mail`)} where closed_at is null and due_at <= now())`,
  )
  const found = await sql<{ schema: string }>`${sql.join(each, sql` union all `)}`.execute(owner)
  return found.rows.map(({ schema }) => schema)
}

/** Sent, or given up: what it said is erased. */
export async function closeLetter(db: Database, id: bigint): Promise<void> {
  await sql`update mail set closed_at = now(), body = null where id = ${id}`.execute(db)
}

/** To be tried again, each time after twice as long. */
export async function postponeLetter(db: Database, { id, tries }: WaitingLetter): Promise<void> {
  await sql`update mail set tries = tries + 1, due_at = now() + make_interval(mins => ${2 ** tries}) where id = ${id}`.execute(
    db,
  )
}
