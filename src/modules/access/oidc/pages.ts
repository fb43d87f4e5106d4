// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { Refusal, type RefusalKind } from '#kernel/refusal.ts'
import type { Database } from '#platform/database.ts'
import { permit } from '../permit.ts'
import type { Visit } from '../visit.ts'
import { beginSignIn, finishSignIn, type Gateway } from './gateway.ts'
import { type Identity, refusalOf } from './model.ts'
import { keepAttempt, takeAttempt } from './store.ts'
import { causeInShort } from './trouble.ts'
import { notEnteredPage } from './views.ts'

interface Needs {
  db: Database
  gateway: Gateway
  /** Lets in who has this identity and sends them on, or throws a Refusal; accounts are its business. */
  admit(c: Context<Visit>, identity: Identity): Response | Promise<Response>
  /** Tells who keeps the machine what went wrong with the gateway; never with whom. */
  report(why: string): void
}

/** Where these pages are. */
export const identityPath = '/entra/identita'

/** The address that the gateway must know. */
const wayBackOf = (c: Context<Visit>): string => `${c.var.caller.origin}${identityPath}/ritorno`

/** Entering through the gateway: there, and back. */
export const identityPages = ({ db, gateway, admit, report }: Needs) =>
  new Hono<Visit>()
    .use(async (c, next) => {
      await next()
      c.header('cache-control', 'no-store')
    })

    .get('/', permit('public'), async (c) => {
      const { url, attempt } = await beginSignIn(gateway, wayBackOf(c))
      await keepAttempt(db, attempt, bindBrowser(c))
      return c.redirect(url.href, 303)
    })

    .get('/ritorno', permit('public'), async (c) => {
      const state = c.req.query('state') ?? ''
      const found = await takeAttempt(db, state, unbindBrowser(c))
      const refusal = refusalOf(found)
      if (refusal) throw refusal
      const answer = new URL(`${wayBackOf(c)}${new URL(c.req.url).search}`)
      const { nonce, verifier } = found!
      return admit(c, await finishSignIn(gateway, { state, nonce, verifier }, answer))
    })

    .onError((error, c) => {
      if (!(error instanceof Refusal)) throw error
      const why = causeInShort(error)
      if (why !== undefined) report(why)
      return c.html(notEnteredPage(c.var.frame, error.message), statuses[error.kind] ?? 401)
    })

const statuses: Partial<Record<RefusalKind, 403 | 503>> = { forbidden: 403, unavailable: 503 }

/** Only the browser that began an attempt can end it: nobody is made to enter as somebody else by a link. */
function bindBrowser(c: Context<Visit>): string {
  const browser = randomBytes(32).toString('base64url')
  const { secure } = c.var.caller
  setCookie(c, cookieOf(secure), browser, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: 600 })
  return browser
}

function unbindBrowser(c: Context<Visit>): string {
  const { secure } = c.var.caller
  return deleteCookie(c, cookieOf(secure), { secure, path: '/' }) ?? ''
}

/** With TLS the name itself forbids a neighbouring site to write it. */
const cookieOf = (secure: boolean): string => `${secure ? '__Host-' : ''}traguardo-identita`
