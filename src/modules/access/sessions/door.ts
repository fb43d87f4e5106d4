// SPDX-License-Identifier: EUPL-1.2
import type { MiddlewareHandler } from 'hono'
import type { Database } from '#platform/database.ts'
import { isConfined } from '../confinement.ts'
import type { Entrance } from '../entrance.ts'
import { grantsOn } from '../grants/store.ts'
import { fingerprint } from '../token.ts'
import type { Visit } from '../visit.ts'
import { tokenIn } from './cookie.ts'
import { isAlive } from './model.ts'
import { findSession, touchSession } from './store.ts'

/** Puts in each request who is asking, if their session is still good. */
export const door =
  (db: Database, entrance: Entrance): MiddlewareHandler<Visit> =>
  async (c, next) => {
    const token = tokenIn(c)
    const session = token === undefined ? undefined : await findSession(db, fingerprint(token))
    if (session) {
      const grants = await grantsOn(db, session.accountId, c.var.today)
      if (isAlive(session, grants)) {
        c.set('session', session)
        if (session.stage === 'full') {
          await touchSession(db, session)
          const name = `${session.given} ${session.family}`
          const confined = isConfined(entrance, { grants, provedTwice: session.secondFactor })
          c.set('confined', confined)
          const from = c.var.caller.address
          c.set('user', { id: String(session.accountId), name, grants: confined ? [] : grants, from })
        }
      }
    }
    await next()
  }
