// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { person, signedIn, tokenFor } from '../../tests/support/people.ts'
import { appOf, silentOperation } from './app.ts'

/** The program as the secretary of a municipality asks it. */
export async function secretaryOf(db: Database, owner: Database) {
  const app = appOf(db, silentOperation(owner), 'c_banco')
  return signedIn(app, await tokenFor(db, await person(db, 'secretary')))
}
