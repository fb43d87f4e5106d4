// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http'
import { after } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import {
  gatewayOf,
  type Identity,
  identityPages,
  identityPath,
  readGatewaySettings,
  type Visit,
} from '#modules/access/index.ts'
import { assets } from '#ui/assets.ts'
import { seeCaller, trustedProxies } from '../../src/caller.ts'
import { emptyDatabase } from './database.ts'
import { listenOnLoopback } from './loopback.ts'

export const clientId = 'traguardo'
export const clientSecret = 'un segreto di prova, lungo quanto basta'

/** The pages of the gateway on a real server, over a database of their own; whoever is let in is greeted by name. */
export async function relyingParty(timeout?: number) {
  const server = createServer()
  const address = await listenOnLoopback(server)
  const db = await emptyDatabase()
  const reported: string[] = []
  const admitted: Identity[] = []
  after(() => server.close())

  return {
    db,
    address,
    redirectUri: `${address}${identityPath}/ritorno`,
    reported,
    admitted,
    /** Starts answering, with the settings written as in the environment. */
    trust(issuer: string, settings: Record<string, string> = { TRAGUARDO_OIDC_CLIENT_SECRET: clientSecret }) {
      const gateway = readGatewaySettings({
        TRAGUARDO_OIDC_ISSUER: issuer,
        TRAGUARDO_OIDC_CLIENT_ID: clientId,
        ...settings,
      })!
      const app = new Hono<Visit>()
        .use(seeCaller(trustedProxies(['127.0.0.1'])))
        .use(async (c, next) => {
          c.set('frame', { owner: 'Comune di prova', reader: null, menu: [], foot: 'Prova' })
          await next()
        })
        .route('/assets', assets)
        .route(
          identityPath,
          identityPages({
            db,
            gateway: gatewayOf(gateway, timeout),
            admit: (c, identity) => {
              admitted.push(identity)
              return c.text(`Ciao, ${identity.name}`)
            },
            report: (why) => reported.push(why),
          }),
        )
      server.on('request', getRequestListener(app.fetch))
    },
  }
}
