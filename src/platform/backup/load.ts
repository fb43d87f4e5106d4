// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Table } from './tables.ts'

/** Puts rows back into the tables of one schema, in the caller's transaction. */
export interface Loader {
  table(table: Table): Promise<void>
  rows(bytes: Buffer): Promise<void>
  /** Sets every table to work again; returns how many there were. */
  finish(): Promise<number>
}

export function loaderFor(client: pg.Client): Loader {
  const tables: Table[] = []
  let rows: Writable | undefined
  const finishRows = async () => {
    if (!rows) return
    rows.end()
    await finished(rows)
    rows = undefined
  }
  return {
    async table(table) {
      await finishRows()
      tables.push(table)
      rows = await startTable(client, table)
    },
    async rows(bytes) {
      if (rows && !rows.write(Buffer.from(bytes))) await once(rows, 'drain')
    },
    async finish() {
      await finishRows()
      await client.query('set constraints all immediate')
      for (const table of tables) await endTable(client, table)
      return tables.length
    },
  }
}

/** The triggers that number and chain new rows must not touch rows that already are; what migrations wrote makes way. */
async function startTable(client: pg.Client, { name, columns }: Table): Promise<Writable> {
  const table = client.escapeIdentifier(name)
  await client.query(`alter table ${table} disable trigger user`)
  await client.query(`delete from ${table}`)
  return client.query(
    copyFrom(`copy ${table} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')}) from stdin`),
  )
}

async function endTable(client: pg.Client, { name, columns }: Table): Promise<void> {
  const table = client.escapeIdentifier(name)
  await client.query(`alter table ${table} enable trigger user`)
  for (const column of columns) {
    const sequence = await client.query<{ name: string | null }>('select pg_get_serial_sequence($1, $2) as name', [
      table,
      column,
    ])
    if (sequence.rows[0]?.name) {
      await client.query(
        `select setval($1, coalesce(max(${client.escapeIdentifier(column)}), 0) + 1, false) from ${table}`,
        [sequence.rows[0].name],
      )
    }
  }
}
