// SPDX-License-Identifier: EUPL-1.2
import { type RawBuilder, sql } from 'kysely'
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Areas } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import type { Facets, KeptFacts } from '../facts.ts'
import { dayKnown, type When } from '../figures.ts'
import type { Among } from '../pieces.ts'

/** An invoice that may be in a figure. */
export interface Candidate {
  id: bigint
  number: string
  supplier: string
  facts: KeptFacts
}

interface Sought {
  among: Among
  when: When
  of: Partial<Facets>
  /** How far the reader sees. */
  reach: Areas
  /** The days waiting for a check stop the clock too. */
  checksStop: boolean
}

/** The invoices that may be in a figure, within reach. The figures must be settled before. */
export async function candidates(db: Database, sought: Sought): Promise<Candidate[]> {
  const { among, when, of, reach } = sought
  const facets = JSON.stringify(of)
  const found = await sql<Candidate>`
    select id, number, supplier_name as supplier, facts
      from figured_invoice join invoice on id = invoice_id
     where ${isAmong[among](sought, dayKnown(when))}
       and facts @> ${facets}::jsonb
       and ${reach === 'everywhere' ? sql`true` : sql`facts ->> 'unit' = any(${reach}::text[])`}`.execute(db)
  return found.rows
}

const hasStopped = (checksStop: boolean) =>
  checksStop
    ? sql<boolean>`facts -> 'suspensions' <> '[]' or facts ? 'checks'`
    : sql<boolean>`facts -> 'suspensions' <> '[]'`

const paidIn = ({ when: { period } }: Pick<Sought, 'when'>, to: CivilDate) =>
  sql<boolean>`invoice_id in (select invoice_id from payment where sent_on between ${period.from} and ${to})`

const isAmong: Record<Among, (sought: Sought, last: CivilDate) => RawBuilder<boolean>> = {
  paid: paidIn,
  received: ({
    when: {
      period: { from, to },
    },
  }) => sql`facts ->> 'receivedOn' between ${from} and ${to}`,
  started: ({
    when: {
      period: { from, to },
    },
  }) => sql`(facts ->> 'receivedOn' between ${from} and ${to} or facts ->> 'issuedOn' between ${from} and ${to})`,
  'due-or-paid': ({ when, checksStop }, last) =>
    sql`(facts ->> 'dueOn' between ${when.period.from} and ${when.period.to} or ${paidIn({ when }, last)}
         -- What has stopped is due later than its first day says.
         or facts ->> 'dueOn' < ${when.period.from} and (${hasStopped(checksStop)}))`,
  overdue: (_, last) => sql`overdue <> '{}' and overdue @> ${last}::date`,
  owed: (_, last) => sql`owed @> ${last}::date`,
}
