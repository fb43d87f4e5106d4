// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '#platform/database.ts'
import type { Sum } from './questions.ts'

interface Connection {
  run(words: string): Promise<unknown>
  runAndReadAll(words: string): Promise<{ getRows(): unknown[][] }>
  closeSync(): void
}

/** Not a dependency: its binaries for each system would be locked for the sake of one bench. */
const driver = '@duckdb/node-api'

/** A new DuckDB in memory; nothing where its driver is not installed. */
async function newConnection(): Promise<Connection | undefined> {
  try {
    const { DuckDBInstance } = await import(driver)
    return (await DuckDBInstance.create(':memory:')).connect()
  } catch {
    return undefined
  }
}

/** A DuckDB with the same debts and payments in its own tables; by way of files in a folder that PostgreSQL writes to; nothing without its driver. */
export async function duckdbWith(owner: Database, folder: string) {
  const connection = await newConnection()
  if (!connection) return undefined
  const [debts, paid] = [join(folder, 'debts.csv'), join(folder, 'paid.csv')]
  await sql
    .raw(`
    copy (select invoice.id, supplier_id as creditor, received_on, due_on, amount_due - lowered as owed,
                 lower(days) as paused, upper(days) as resumed
            from invoice left join pause on invoice_id = invoice.id where is_debt)
      to '${debts}' with (format csv, header)`)
    .execute(owner)
  await sql
    .raw(`
    copy (select invoice_id as id, sent_on, amount from payment
           where sent_on is not null and returned_on is null and cancelled_on is null)
      to '${paid}' with (format csv, header)`)
    .execute(owner)
  await connection.run(`create table debt as select * from read_csv('${debts}',
    types = {'paused': 'DATE', 'resumed': 'DATE', 'owed': 'BIGINT'})`)
  await connection.run(`create table paid as select * from read_csv('${paid}', types = {'amount': 'BIGINT'})`)
  return {
    async ask(words: string): Promise<Sum> {
      const found = await connection.runAndReadAll(words)
      const [amount, days] = found.getRows()[0]!
      return { amount: BigInt(String(amount ?? 0)), weightedDays: BigInt(String(days ?? 0)) }
    },
    close: () => connection.closeSync(),
  }
}
