// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod'
import type { Problem } from '#kernel/problem.ts'
import { type Areas, type Permission, type User, withRoles } from '#modules/access/index.ts'
import type { Measure } from '#modules/indicators/index.ts'
import type { Bringer, Provenance } from '#modules/originals/index.ts'
import type { ClosedYear } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import type { Deed } from '#platform/journal.ts'

/** What a register must say of itself to be imported, listed, exported and measured. */
export interface Register<Row extends z.ZodObject = z.ZodObject> {
  /** Also the path of its pages and the name of its CSV file. */
  slug: string
  title: string
  /** One line of the register: drives the CSV import, the table, the open-data file. */
  row: Row
  /** Who may read it, each as far as they reach; and who may add to it. */
  readWith: Permission
  recordedWith: Permission
  labels: Record<keyof z.infer<Row> & string, string>
  /** Columns that a file may do without, beside being empty. */
  optionalColumns?: readonly (keyof z.infer<Row> & string)[]
  /** Adds what is not there yet, inside the transaction given. */
  add(db: Database, rows: readonly Numbered<z.infer<Row>>[], from: Handed): Promise<Addition>
  /** Everything of these areas, in the order a person wants to read it. */
  list(db: Database, reach: Areas): Promise<(z.infer<Row> & Provenance)[]>
  /** What the lines of a file brought, in their order. */
  brought: Bringer
  measures: readonly Measure[]
}

/** A file handed in: whose hands, and what they cannot touch. */
export interface Handed {
  /** Its hash. */
  original: string
  by: User
  closed: readonly ClosedYear[]
}

export interface Addition {
  /** How many were new. */
  added: number
  /** What must be corrected before saving any. */
  problems: Problem[]
  /** What took the place of something else, for the journal to tell. */
  replaced?: readonly Deed[]
}

/** A row with the line of the file it came from. */
export interface Numbered<Row> {
  line: number
  row: Row
}

/** Who imports, when it is not a person at a page. */
export const commandLine: User = withRoles(
  'riga-di-comando',
  'Riga di comando',
  'riga di comando',
  'secretary',
  'accounting',
)
