// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import type { Database } from '#platform/database.ts'
import { inHowLong } from '../attempts/model.ts'
import type { Entrance } from '../entrance.ts'
import { hasSecondFactor } from '../second-factor/store.ts'
import { giveToken, tokenIn } from '../sessions/cookie.ts'
import type { Visit } from '../visit.ts'
import { openSession } from './actions.ts'
import { markDevice, visitorOf } from './visitor.ts'

interface Proof {
  accountId: bigint
  /** With what, as the journal says it; nothing when it is not to be noted. */
  by: string | null
  secondFactor: boolean
  /** Where they wanted to go. */
  to?: string
}

/** Lets in somebody who has proved who they are, or first asks for their second factor; returns where to send them. */
export async function letIn(
  c: Context<Visit>,
  db: Database,
  entrance: Entrance,
  { accountId, by, secondFactor, to = '/' }: Proof,
): Promise<string> {
  const visitor = visitorOf(c, entrance)
  const stage = secondFactor || !(await hasSecondFactor(db, accountId)) ? 'full' : 'half'
  const opening = { by: stage === 'full' ? by : null, stage, secondFactor, instead: tokenIn(c) } as const
  giveToken(c, await openSession(db, accountId, visitor, opening))
  if (stage === 'half') return `/entra/codice?${new URLSearchParams({ verso: to })}`
  markDevice(c, entrance, accountId)
  return to
}

/** Says when to try again, to people in words and to programs in a header. */
export function tooSoon(c: Context<Visit>, seconds: number): string {
  c.header('retry-after', String(seconds))
  return `hai provato troppe volte: riprova ${inHowLong(seconds)}`
}
