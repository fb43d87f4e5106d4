// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { municipalMigrations, sharedMigrations } from '../migrations.ts'

export interface Municipality {
  /** As in IndicePA, lower case: c_c608. */
  code: string
  /** Also the name of its role. */
  schema: string
  name: string
  hosts: string[]
  state: 'active' | 'archived'
  /** The last migration applied to its schema. */
  migratedTo: string | null
  createdAt: Date
}

/** Every municipality, by code; none in a database that is new. */
export const listMunicipalities = (owner: Database): Promise<Municipality[]> => read(owner, null)

export const findMunicipality = async (owner: Database, code: string): Promise<Municipality | undefined> =>
  (await read(owner, code))[0]

async function read(owner: Database, code: string | null): Promise<Municipality[]> {
  if (!(await exists(owner, 'traguardo.municipality'))) return []
  const found = await sql<Municipality>`
    select code, schema, name, state, migrated_to, created_at,
           array(select host.name from traguardo.host where host.municipality = code order by 1) as hosts
      from traguardo.municipality where code = coalesce(${code}, code) order by code`.execute(owner)
  return found.rows
}

/** Whether its schema is as this program wants it. */
export const isUpToDate = ({ migratedTo }: Municipality): boolean => migratedTo === municipalMigrations.at(-1)!.name

export interface Counts {
  active: number
  archived: number
  /** Schemas, the shared one among them, that this program must migrate first. */
  pending: number
}

export async function countMunicipalities(owner: Database): Promise<Counts> {
  const found = await sql<Counts>`
    select count(*) filter (where state = 'active')::integer   as active,
           count(*) filter (where state = 'archived')::integer as archived,
           count(*) filter (where migrated_to is distinct from ${municipalMigrations.at(-1)!.name})::integer
           + (select count(*) <> ${sharedMigrations.length} from traguardo.migration)::integer as pending
      from traguardo.municipality`.execute(owner)
  return found.rows[0]!
}

/** Whether the database holds the data of a version that knew one municipality only. */
export const hasEarlierData = (owner: Database): Promise<boolean> => exists(owner, 'public.migration')

async function exists(owner: Database, table: string): Promise<boolean> {
  const found = await sql<{ found: boolean }>`select to_regclass(${table}) is not null as found`.execute(owner)
  return found.rows[0]!.found
}
