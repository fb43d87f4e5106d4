// SPDX-License-Identifier: EUPL-1.2
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { after } from 'node:test'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider'
import { listenOnLoopback } from './loopback.ts'

/** An invented person at the gateway, and how surely known. */
export interface PersonAtGateway {
  acr?: string
  claims: Record<string, unknown>
}

const fiscalCodeClaim = 'https://attributes.eid.gov.it/fiscal_number'
const knownClaims = ['given_name', 'family_name', 'name', fiscalCodeClaim, 'fiscalNumber', 'fiscal_number']

export const clara: PersonAtGateway = {
  acr: 'https://www.spid.gov.it/SpidL2',
  claims: { given_name: 'Clara', family_name: 'Bianchi', [fiscalCodeClaim]: 'TINIT-BNCLRA80A41C608T' },
}

interface Wanted {
  clients: ClientMetadata[]
  /** Who is at the gateway, or somebody who thinks better of it. */
  person?: PersonAtGateway | 'cancels'
}

/** A real OpenID provider on this machine: whoever arrives is the person chosen, who logs in and consents at once. */
export async function identityProvider({ clients, person = clara }: Wanted) {
  const server = createServer()
  const issuer = await listenOnLoopback(server)
  const settings = await settingsFor(clients)
  const provider = new Provider(issuer, {
    ...settings,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...(person === 'cancels' ? {} : person.claims) }),
    }),
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/persona/')) return void atTheDoor(provider, person, request, response)
    return void answer(request, response)
  })
  after(() => server.close())
  return { issuer, stop: () => server.close() }
}

async function atTheDoor(
  provider: Provider,
  person: PersonAtGateway | 'cancels',
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (person === 'cancels') return provider.interactionFinished(request, response, { error: 'access_denied' })
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: 'persona-1', clientId: String(params.client_id) })
  grant.addOIDCScope('openid profile')
  grant.addOIDCClaims(knownClaims)
  await provider.interactionFinished(request, response, {
    login: { accountId: 'persona-1', ...(person.acr === undefined ? {} : { acr: person.acr }) },
    consent: { grantId: await grant.save() },
  })
}

async function settingsFor(clients: ClientMetadata[]): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const key = await exportJWK(privateKey)
  return {
    clients,
    jwks: { keys: [{ ...key, alg: 'RS256', use: 'sig', kid: 'chiave-1' }] } as NonNullable<Configuration['jwks']>,
    cookies: { keys: ['chiave dei cookie della prova'] },
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true } },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    acrValues: ['https://www.spid.gov.it/SpidL1', 'https://www.spid.gov.it/SpidL2', 'https://www.spid.gov.it/SpidL3'],
    claims: {
      openid: ['sub'],
      profile: knownClaims,
    },
    interactions: { url: (_context, { uid }) => `/persona/${uid}` },
  }
}
