// SPDX-License-Identifier: EUPL-1.2
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Role } from './roles.ts'
import type { User } from './user.ts'
import type { Visit } from './visit.ts'

/** Somebody who enters without an account. */
type Person = Omit<User, 'from'>

/** How a running server knows people: the demo knows everybody, the others whoever holds the key printed at start. */
export type SignIn = { kind: 'open'; user: Person } | { kind: 'key'; key: string; user: Person }

const cookie = 'traguardo'
const digest = (text: string) => createHash('sha256').update(text).digest()
const sameText = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

/** A person with roles over the whole municipality, without end. */
export const withRoles = (id: string, name: string, ...roles: readonly Role[]): Person => ({
  id,
  name,
  grants: roles.map((role) => ({ role, area: null, act: 'Chi avvia Traguardo', until: null, delegatedBy: null })),
})

export const newKey = (): Extract<SignIn, { kind: 'key' }> => ({
  kind: 'key',
  key: randomBytes(24).toString('base64url'),
  user: withRoles('segreteria', 'Segreteria comunale', 'secretary', 'accounting'),
})

/** Puts in each request who is asking; «?chiave=…», once, opens the door and is taken off the address. */
export const doorOf =
  (signIn: SignIn): MiddlewareHandler<Visit> =>
  async (c, next) => {
    if (signIn.kind === 'open') {
      c.set('user', { ...signIn.user, from: c.var.caller.address })
      return next()
    }
    const offered = c.req.query('chiave')
    if (offered !== undefined && sameText(offered, signIn.key)) {
      setCookie(c, cookie, signIn.key, { httpOnly: true, sameSite: 'Strict', path: '/' })
      return c.redirect(c.req.path, 303)
    }
    if (sameText(getCookie(c, cookie) ?? '', signIn.key)) c.set('user', { ...signIn.user, from: c.var.caller.address })
    return next()
  }
