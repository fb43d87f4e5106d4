// SPDX-License-Identifier: EUPL-1.2
import type { Entrance, Role } from '#modules/access/index.ts'
import { createApp } from '../../src/app.ts'
import type { BackupDesk } from '../../src/backups/desk.ts'
import { demoDay, loadDemo } from '../../src/demo.ts'
import type { Operation } from '../../src/operation/operation.ts'
import { emptyDatabase } from './database.ts'
import { promptDesks, quietDesk, quietOperation } from './operation.ts'
import { person, signedIn, testEntrance, tokenFor } from './people.ts'

interface Wanted {
  /** With the invented municipality, or with nothing in it. */
  loaded: boolean
  operation?: Partial<Operation>
  entrance?: Partial<Entrance>
  backups?: BackupDesk
}

/**
 * The whole program on a database of its own, seen on the demo's day. `app` is asked by the secretary, `as` gives it asked
 * by another role, `stranger` by nobody.
 */
export async function demoApp({ loaded, operation, entrance, backups = quietDesk() }: Wanted) {
  const db = await emptyDatabase()
  if (loaded) await loadDemo(db)
  const surroundings = { db, entrance: testEntrance(entrance), today: () => demoDay, backups, ...promptDesks(db) }
  const stranger = createApp({ ...surroundings, operation: quietOperation(db, operation) })
  const as = async (role: Role | 'none', area?: string) =>
    signedIn(stranger, await tokenFor(db, await person(db, role, area)))
  return { app: await as('secretary'), as, stranger, db }
}
