// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Doer } from '#platform/journal.ts'
import type { Entrance } from '../entrance.ts'
import { deviceInWords } from '../sessions/device.ts'
import { keyedFingerprint, newToken } from '../token.ts'
import type { Visit } from '../visit.ts'

/** Somebody at the door: from where, with what, and as whom this browser has entered before. */
export interface Visitor {
  address: string
  /** In words. */
  device: string
  knownFor: { accountId: string; nonce: string } | undefined
}

export const visitorOf = (c: Context<Visit>, entrance: Entrance): Visitor => ({
  address: c.var.caller.address,
  device: deviceInWords(c.req.header('user-agent')),
  knownFor: readMark(getCookie(c, markName(c)), entrance),
})

/** How a visitor is written in the journal, before anybody knows who they are, and after. */
export const doer = ({ address }: Visitor, accountId?: bigint): Doer => ({
  id: accountId === undefined ? 'sconosciuto' : String(accountId),
  from: address,
})

// A browser in which somebody entered keeps a signed mark: its tries are counted apart, so that a stranger who guesses
// from elsewhere slows down the stranger alone.

const markName = (c: Context<Visit>): string => (c.var.caller.secure ? '__Host-traguardo-noto' : 'traguardo-noto')

const signed = (entrance: Entrance, text: string): string =>
  keyedFingerprint(entrance.keyFor('known-device'), text).toString('base64url')

export function markDevice(c: Context<Visit>, entrance: Entrance, accountId: bigint): void {
  const text = `${accountId}.${newToken()}`
  const options = { path: '/', secure: c.var.caller.secure, httpOnly: true, sameSite: 'Lax' as const }
  setCookie(c, markName(c), `${text}.${signed(entrance, text)}`, { ...options, maxAge: 365 * 24 * 60 * 60 })
}

function readMark(cookie: string | undefined, entrance: Entrance): Visitor['knownFor'] {
  const [accountId, nonce, signature] = cookie?.split('.') ?? []
  if (!accountId || !nonce || signature !== signed(entrance, `${accountId}.${nonce}`)) return undefined
  return { accountId, nonce }
}
