// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { findAccountByEmail, insertAccount, insertGrant, type Role, type User } from '#modules/access/index.ts'
import type { Database } from '#platform/database.ts'
import { type Doer, note } from '#platform/journal.ts'

/** Somebody for each role; heads and officers are among those the plan names. */
const people: readonly [given: string, family: string, role: Role, area: string | null, act: string][] = [
  ['Elvira', 'Montagnoli', 'secretary', null, 'Decreto del Sindaco n. 1 del 2026'],
  ['Ivo', 'Terranera', 'area-head', 'PL', 'Decreto del Sindaco n. 2 del 2026'],
  ['Nadia', 'Fioravanzi', 'area-head', 'SP', 'Decreto del Sindaco n. 3 del 2026'],
  ['Livia', 'Serrano', 'area-head', 'AG', 'Decreto del Sindaco n. 11 del 2026'],
  ['Teo', 'Marchisella', 'area-head', 'UE', 'Decreto del Sindaco n. 12 del 2026'],
  ['Oreste', 'Valdigrano', 'area-head', 'LP', 'Decreto del Sindaco n. 13 del 2026'],
  ['Gaia', 'Montelupari', 'officer', 'PL', 'Ordine di servizio n. 4 del 2026'],
  ['Chiara', 'Bellombra', 'officer', 'SP', 'Ordine di servizio n. 5 del 2026'],
  ['Bruna', 'Calderisi', 'accounting', null, 'Decreto del Sindaco n. 6 del 2026'],
  ['Ottavio', 'Selvarossa', 'evaluation-body', null, 'Decreto del Sindaco n. 7 del 2026'],
  ['Marina', 'Altocolle', 'executive', null, 'Verbale di proclamazione del 10 giugno 2024'],
  ['Teresa', 'Frassineti', 'equality-committee', null, 'Determina n. 8 del 2026'],
  ['Dino', 'Pietralba', 'auditor', null, 'Delibera di Consiglio n. 9 del 2024'],
  ['Sara', 'Vallescura', 'administrator', null, 'Decreto del Sindaco n. 10 del 2026'],
]

const emailOf = (given: string, family: string) => `${given}.${family}@borgosanlieto.example`.toLowerCase()

/** One of them, by family name, as if at a page. */
export async function demoPerson(db: Database, family: string): Promise<User> {
  const [given, , role, area, act] = people.find((each) => each[1] === family)!
  const { id } = (await findAccountByEmail(db, emailOf(given, family)))!
  const grants = [{ role, area, act, until: null, delegatedBy: null }]
  return { id: String(id), name: `${given} ${family}`, from: 'demo', grants }
}

/** Lets in the invented people, those who are not there already. */
export const loadPeople = (db: Database, by: Doer): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    for (const [given, family, role, area, act] of people) {
      const email = emailOf(given, family)
      const accountId = await insertAccount(transaction, { given, family, email, fiscalCode: null, state: 'active' })
      if (accountId === undefined) continue
      await insertGrant(transaction, { accountId, role, area, act, from: civilDate('2026-01-01') })
      await note(transaction, by, { did: 'account.activated', about: String(accountId), now: { role, area } })
    }
  })
