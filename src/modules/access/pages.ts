// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { delegationPages } from './delegations/pages.ts'
import type { Entrance } from './entrance.ts'
import type { AreaName } from './grants/model.ts'
import { rolePages } from './grants/pages.ts'
import { invitationPages } from './invitations/pages.ts'
import { ownAccountPages } from './own-account/pages.ts'
import { permissionsPage } from './permission-table.ts'
import { permit } from './permit.ts'
import { resetPages } from './resets/pages.ts'
import { signInPages } from './sign-in/pages.ts'
import type { Visit } from './visit.ts'

/** Everything about entering, and about roles; the areas in which a role can be held are for others to tell. */
export const accessPages = (
  db: Database,
  { entrance, areasOf }: { entrance: Entrance; areasOf(): Promise<readonly AreaName[]> },
) =>
  new Hono<Visit>()
    .route('/', signInPages(db, entrance))
    .route('/', invitationPages(db, entrance))
    .route('/', resetPages(db, entrance))
    .route('/', ownAccountPages(db, entrance))
    .route('/amministrazione/ruoli', rolePages(db, areasOf))
    .route('/amministrazione/deleghe', delegationPages(db))
    .get('/permessi', permit('signed-in'), (c) => c.html(permissionsPage(c.var.frame)))
