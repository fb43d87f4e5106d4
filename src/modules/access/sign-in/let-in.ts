// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import type { Database } from '#platform/database.ts'
import { inHowLong } from '../attempts/model.ts'
import type { Entrance } from '../entrance.ts'
import { giveToken, tokenIn } from '../sessions/cookie.ts'
import type { Visit } from '../visit.ts'
import { openSession } from './actions.ts'
import { markDevice, visitorOf } from './visitor.ts'

/** Lets in somebody who has proved who they are. */
export async function letIn(
  c: Context<Visit>,
  db: Database,
  entrance: Entrance,
  { accountId, by, secondFactor }: { accountId: bigint; by: string | null; secondFactor: boolean },
): Promise<void> {
  const visitor = visitorOf(c, entrance)
  const opening = { by, stage: 'full', secondFactor, instead: tokenIn(c) } as const
  giveToken(c, await openSession(db, accountId, visitor, opening))
  markDevice(c, entrance, accountId)
}

/** Says when to try again, to people in words and to programs in a header. */
export function tooSoon(c: Context<Visit>, seconds: number): string {
  c.header('retry-after', String(seconds))
  return `hai provato troppe volte: riprova ${inHowLong(seconds)}`
}
