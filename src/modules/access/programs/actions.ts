// SPDX-License-Identifier: EUPL-1.2
import { Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { note } from '#platform/journal.ts'
import { inHowLong, paces } from '../attempts/model.ts'
import { countTry } from '../attempts/store.ts'
import type { Entrance } from '../entrance.ts'
import { subjectOf } from '../sign-in/subjects.ts'
import { fingerprint, newToken } from '../token.ts'
import type { User } from '../user.ts'
import { addProgram, revokeProgram, useKey } from './store.ts'

/** Adds a program and returns its key, which is not kept; nothing when another has its name. */
export const makeProgram = (db: Database, name: string, by: User): Promise<string | undefined> =>
  db.transaction().execute(async (transaction) => {
    const key = `traguardo_${newToken()}`
    if (!(await addProgram(transaction, name, fingerprint(key)))) return undefined
    await note(transaction, by, { did: 'program.added', about: name, now: { name } })
    return key
  })

/** From now on its key opens nothing. @throws Refusal when it opened nothing already. */
export const endProgram = (db: Database, id: bigint, by: User): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const name = await revokeProgram(transaction, id)
    if (name === undefined)
      throw new Refusal('not-found', 'Questo programma non c’è, o la sua chiave è già stata tolta.')
    await note(transaction, by, { did: 'program.ended', about: name, now: { name } })
  })

/**
 * The program with the key that a request brings («Bearer …»). It may hand in invoices, and nothing else.
 * @throws Refusal 'unknown-person' without a good key, 'too-many' after too many wrong ones from an address.
 */
export const programAt =
  (db: Database, entrance: Entrance) =>
  async (authorization: string | undefined, from: string): Promise<User> => {
    const key = /^Bearer ([\w-]{20,100})$/i.exec(authorization ?? '')?.[1]
    const name = key === undefined ? undefined : await useKey(db, fingerprint(key))
    if (name !== undefined) return { id: `programma «${name}»`, name, grants: [], from }
    const seconds = await countTry(db, subjectOf(entrance, 'address', from), paces.address)
    if (seconds !== undefined) throw new Refusal('too-many', `Troppe chiavi sbagliate: riprova ${inHowLong(seconds)}.`)
    throw new Refusal(
      'unknown-person',
      'La chiave manca, è sbagliata o è stata tolta: chiedila a chi amministra Traguardo.',
    )
  }
