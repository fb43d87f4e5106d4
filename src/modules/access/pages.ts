// SPDX-License-Identifier: EUPL-1.2
import { Hono } from 'hono'
import type { Database } from '#platform/database.ts'
import { delegationPages } from './delegations/pages.ts'
import type { Entrance } from './entrance.ts'
import type { AreaName } from './grants/model.ts'
import { rolePages } from './grants/pages.ts'
import { invitationPages } from './invitations/pages.ts'
import { gatewayOf } from './oidc/gateway.ts'
import { identityPages, identityPath } from './oidc/pages.ts'
import { ownAccountPages } from './own-account/pages.ts'
import { passkeyPages } from './passkeys/pages.ts'
import { peoplePages } from './people/pages.ts'
import { permissionsPage } from './permission-table.ts'
import { permit } from './permit.ts'
import { postPages } from './post/pages.ts'
import { programPages } from './programs/pages.ts'
import { resetPages } from './resets/pages.ts'
import { secondFactorPages } from './second-factor/pages.ts'
import { admit } from './sign-in/admit.ts'
import { codePages } from './sign-in/code-pages.ts'
import { signInPages } from './sign-in/pages.ts'
import type { Visit } from './visit.ts'

interface Needs {
  entrance: Entrance
  /** The areas in which a role can be held. */
  areasOf(): Promise<readonly AreaName[]>
  /** Tells who keeps the machine what went wrong with the gateway of identities. */
  report(why: string): void
}

/** Everything about entering, and about roles. */
export function accessPages(db: Database, { entrance, areasOf, report }: Needs) {
  const pages = new Hono<Visit>()
    .route('/', signInPages(db, entrance))
    .route('/', codePages(db, entrance))
    .route('/', invitationPages(db, entrance))
    .route('/', resetPages(db, entrance))
    .route('/', ownAccountPages(db, entrance))
    .route('/amministrazione/ruoli', rolePages(db, areasOf))
    .route('/amministrazione/deleghe', delegationPages(db))
    .get('/permessi', permit('signed-in'), (c) => c.html(permissionsPage(c.var.frame)))
    .route('/', secondFactorPages(db, entrance))
    .route('/', passkeyPages(db, entrance))
    .route('/amministrazione/persone', peoplePages(db, entrance))
    .route('/amministrazione/programmi', programPages(db))
    .route('/', postPages(db, entrance))
  if (entrance.gateway) {
    const gateway = gatewayOf(entrance.gateway)
    pages.route(identityPath, identityPages({ db, gateway, admit: admit(db, entrance), report }))
  }
  return pages
}

/** The pages that run the script of passkeys; no other runs any. */
export const runsScript = (path: string): boolean =>
  path === '/entra' || path === '/entra/codice' || path === '/account/passkey'

/** Whose address is a secret: nothing of it goes to the next page. */
export const isSecretPath = (path: string): boolean => /^\/(invito|password|primo-accesso)\/./.test(path)
