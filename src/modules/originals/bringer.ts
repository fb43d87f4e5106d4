// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import type { Brought } from './model.ts'

/** Tells what a file brought among the things of a module. */
export type Bringer = (db: Database, sha256: string) => Promise<Brought[]>
