// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import type { Entrance } from './entrance.ts'
import { invitationPages } from './invitations/pages.ts'
import { ownAccountPages } from './own-account/pages.ts'
import { resetPages } from './resets/pages.ts'
import { signInPages } from './sign-in/pages.ts'
import type { Visit } from './visit.ts'

/** Everything about entering. */
export const accessPages = (db: Database, entrance: Entrance) =>
  new Hono<Visit>()
    .route('/', signInPages(db, entrance))
    .route('/', invitationPages(db, entrance))
    .route('/', resetPages(db, entrance))
    .route('/', ownAccountPages(db, entrance))
