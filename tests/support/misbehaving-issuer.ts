// SPDX-License-Identifier: EUPL-1.2
import { createServer } from 'node:http'
import { after } from 'node:test'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { listenOnLoopback } from './loopback.ts'

/** What this issuer does otherwise than an honest one would; it is honest about the rest. */
export interface Lie {
  /** Written over the claims of the identity token. */
  token?: JWTPayload
  /** Left out of the identity token. */
  without?: string
  /** Written over the person’s details. */
  person?: Record<string, unknown>
  /** Signed with a key it never published, or with none. */
  signature?: 'unknown-key' | 'none' | 'altered'
  /** Written over what it says of itself. */
  metadata?: Record<string, unknown>
  /** The token endpoint answers so. */
  refuses?: { status: number; body: string }
}

/** An issuer on this machine that asks nobody who they are and signs whatever it is told to. */
export async function misbehavingIssuer(clientId: string) {
  const server = createServer()
  const issuer = await listenOnLoopback(server)
  const lie: { now: Lie } = { now: {} }
  let published = await newKey('chiave-1')
  const nonces = new Map<string, string>()

  const app = new Hono()
    .get('/.well-known/openid-configuration', (c) =>
      c.json({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256', 'none'],
        ...lie.now.metadata,
      }),
    )
    .get('/jwks', (c) => c.json({ keys: [published.jwk] }))
    .get('/authorize', (c) => {
      const { redirect_uri = '', state = '', nonce = '' } = c.req.query()
      const code = `codice-${nonces.size}`
      nonces.set(code, nonce)
      return c.redirect(`${redirect_uri}?code=${code}&state=${state}`)
    })
    .post('/token', async (c) => {
      if (lie.now.refuses) return c.body(lie.now.refuses.body, lie.now.refuses.status as 400)
      const { code } = await c.req.parseBody()
      return c.json({
        access_token: 'gettone',
        token_type: 'Bearer',
        id_token: await sign({
          ...honestClaims(issuer, clientId),
          nonce: nonces.get(String(code)),
          ...lie.now.token,
          ...(lie.now.without && { [lie.now.without]: undefined }),
        }),
      })
    })
    .get('/userinfo', (c) =>
      c.json({ sub: 'persona-1', fiscal_number: 'TINIT-BNCLRA80A41C608T', name: 'Clara Bianchi', ...lie.now.person }),
    )

  async function sign(claims: JWTPayload): Promise<string> {
    const part = (value: object) => base64url.encode(JSON.stringify(value))
    if (lie.now.signature === 'none') return `${part({ alg: 'none' })}.${part(claims)}.`
    const key = lie.now.signature === 'unknown-key' ? await newKey(published.kid) : published
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid }).sign(key.privateKey)
    const [head, , signature] = token.split('.')
    return lie.now.signature === 'altered' ? `${head}.${part({ ...claims, sub: 'persona-2' })}.${signature}` : token
  }

  server.on('request', getRequestListener(app.fetch))
  after(() => server.close())
  return {
    issuer,
    lies: (next: Lie) => {
      lie.now = next
    },
    rotatesItsKey: async () => {
      published = await newKey('chiave-2')
    },
  }
}

function honestClaims(issuer: string, clientId: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss: issuer,
    aud: clientId,
    sub: 'persona-1',
    acr: 'https://www.spid.gov.it/SpidL2',
    iat: now,
    exp: now + 300,
  }
}

async function newKey(kid: string) {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' } }
}
