// SPDX-License-Identifier: EUPL-1.2
import { Hono, type MiddlewareHandler } from 'hono'
import type { Database } from '#platform/database.ts'
import type { Entrance } from './entrance.ts'
import { invitationPages } from './invitations/pages.ts'
import { ownAccountPages } from './own-account/pages.ts'
import { resetPages } from './resets/pages.ts'
import { signInPages } from './sign-in/pages.ts'
import type { Visit } from './visit.ts'

/** Everything about entering; nothing of it stays in a browser's or a proxy's memory. */
export const accessPages = (db: Database, entrance: Entrance) =>
  new Hono<Visit>()
    .use(keepNothing)
    .route('/', signInPages(db, entrance))
    .route('/', invitationPages(db, entrance))
    .route('/', resetPages(db, entrance))
    .route('/', ownAccountPages(db, entrance))

const keepNothing: MiddlewareHandler<Visit> = async (c, next) => {
  await next()
  c.header('cache-control', 'no-store')
}
