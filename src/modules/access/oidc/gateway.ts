// SPDX-License-Identifier: EUPL-1.2
import type { KeyObject } from 'node:crypto'
import * as oidc from 'openid-client'
import { type Attempt, acrOf, type Identity, identityOf } from './model.ts'
import type { GatewaySettings } from './settings.ts'
import { inPlainWords } from './trouble.ts'

/** Any OIDC provider that has SPID and CIE behind it. */
export interface Gateway {
  settings: GatewaySettings
  /** What the gateway says of itself, asked once and kept while nothing goes wrong. */
  discovered(): Promise<oidc.Configuration>
  forget(): void
}

/** Seconds to wait for an answer of the gateway. */
const patience = 8

export function gatewayOf(settings: GatewaySettings, timeout = patience): Gateway {
  let known: Promise<oidc.Configuration> | undefined
  return {
    settings,
    discovered: () => (known ??= discover(settings, timeout)),
    forget: () => {
      known = undefined
    },
  }
}

async function discover({ issuer, clientId, proof }: GatewaySettings, timeout: number): Promise<oidc.Configuration> {
  const authentication =
    'key' in proof ? oidc.PrivateKeyJwt(await signingKey(proof.key)) : oidc.ClientSecretBasic(proof.secret)
  return oidc.discovery(issuer, clientId, undefined, authentication, {
    timeout,
    // Signatures are checked even on what comes straight from the gateway.
    execute: [oidc.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [])],
  })
}

const signingKey = (key: KeyObject) =>
  key.toCryptoKey(
    key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    false,
    ['sign'],
  )

/** Where to send the person, and what to keep until they come back. @throws Refusal when the gateway does not answer. */
export const beginSignIn = (gateway: Gateway, redirectUri: string): Promise<{ url: URL; attempt: Attempt }> =>
  asking(gateway, async (configuration) => {
    const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      acr_values: acrOf(gateway.settings.level),
      ...claimsAsked(configuration, gateway.settings),
    })
    return { url, attempt }
  })

/** Gateways that take requests for single claims are asked for those that are read; the others give what they were set to. */
function claimsAsked(configuration: oidc.Configuration, { fiscalCodeClaims }: GatewaySettings): { claims?: string } {
  if (configuration.serverMetadata().claims_parameter_supported !== true) return {}
  const names = ['given_name', 'family_name', ...fiscalCodeClaims]
  return { claims: JSON.stringify({ userinfo: Object.fromEntries(names.map((name) => [name, null])) }) }
}

/** Who came back. @throws Refusal when the answer cannot be trusted, or the identity is not enough to enter. */
export async function finishSignIn(gateway: Gateway, attempt: Attempt, callbackUrl: URL): Promise<Identity> {
  const claims = await asking(gateway, async (configuration) => {
    const tokens = await oidc.authorizationCodeGrant(configuration, callbackUrl, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
    })
    const idToken = tokens.claims()!
    const person = configuration.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
      : {}
    // The level is what is signed: the person’s details cannot raise it.
    return { ...person, ...idToken, acr: idToken.acr }
  })
  return identityOf(claims, gateway.settings)
}

/** The one place where what goes wrong with the gateway becomes a refusal in plain words. */
async function asking<Answer>(
  gateway: Gateway,
  question: (configuration: oidc.Configuration) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await question(await gateway.discovered())
  } catch (error) {
    gateway.forget()
    throw inPlainWords(error)
  }
}
