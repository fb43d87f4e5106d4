// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import type { Database } from '#platform/database.ts'
import type { Rejected } from '#ui/form.ts'
import type { Account } from '../accounts/store.ts'
import type { Entrance } from '../entrance.ts'
import type { Visit } from '../visit.ts'
import { tryPassword } from './actions.ts'
import { tooSoon } from './let-in.ts'
import { visitorOf } from './visitor.ts'

/** For whom has no password: seconds since they proved who they are elsewhere. */
const aMoment = 10 * 60

type Confirmation = { ok: true } | (Rejected & { status: 422 | 429 })

/** Asks somebody signed in for the password again, before a deed an open screen must not allow; tries are counted. */
export async function confirmPassword(
  c: Context<Visit>,
  db: Database,
  entrance: Entrance,
  { account, body }: { account: Account; body: Record<string, unknown> },
): Promise<Confirmation> {
  const field = typeof body.field === 'string' && /^current[a-z0-9-]{0,20}$/.test(body.field) ? body.field : 'current'
  const no = (problem: string, status: 422 | 429 = 422): Confirmation => ({
    ok: false,
    typed: {},
    problems: { [field]: problem },
    status,
  })
  if (account.passwordHash === null)
    return c.var.session!.age < aMoment
      ? { ok: true }
      : no('sei entrato da più di dieci minuti: esci, rientra e riprova')
  const typed = body[field]
  if (typeof typed !== 'string' || typed === '' || typed.length > 200) return no('scrivi la password che usi adesso')
  const credentials = { email: account.email, password: typed }
  const tried = await tryPassword(db, entrance, credentials, visitorOf(c, entrance))
  if (tried.is === 'too-soon') return no(tooSoon(c, tried.seconds), 429)
  return tried.is === 'right' ? { ok: true } : no('non è la password che usi adesso')
}
