// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { Database } from '../database.ts'

/**
 * Gives a municipal role what it may do in its schema and nothing else: rows of every table, but only additions where
 * rows are never changed, and no change to the list of migrations. Functions see that schema alone, whoever calls them.
 */
export async function giveRights(transaction: Database, schema: string): Promise<void> {
  await sql
    .raw(
      `grant usage on schema ${schema} to ${schema};
       revoke all on all tables in schema ${schema} from ${schema};
       grant select, insert, update, delete on all tables in schema ${schema} to ${schema};
       do $$ declare found text; begin
         for found in select distinct tgrelid::regclass::text from pg_trigger join pg_proc on pg_proc.oid = tgfoid
                       where proname = 'refuse_change' and pronamespace = '${schema}'::regnamespace loop
           execute 'revoke update, delete on ' || found || ' from ${schema}';
         end loop;
         for found in select oid::regprocedure::text from pg_proc where pronamespace = '${schema}'::regnamespace loop
           execute 'alter routine ' || found || ' set search_path = ${schema}, pg_temp';
         end loop;
       end $$;
       revoke insert, update, delete on ${schema}.migration from ${schema};`,
    )
    .execute(transaction)
}
