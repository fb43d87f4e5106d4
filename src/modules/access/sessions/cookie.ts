// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Visit } from '../visit.ts'

// Over TLS the prefix makes the browser refuse a cookie set by a neighbour or over plain HTTP.

const nameFor = (c: Context<Visit>): string => (c.var.caller.secure ? '__Host-traguardo' : 'traguardo')
const optionsFor = (c: Context<Visit>) => ({ path: '/', secure: c.var.caller.secure })

export const tokenIn = (c: Context<Visit>): string | undefined => getCookie(c, nameFor(c))

/** Lax, so that a link in a mail finds its reader signed in; gone when the browser is closed. */
export const giveToken = (c: Context<Visit>, token: string): void =>
  setCookie(c, nameFor(c), token, { ...optionsFor(c), httpOnly: true, sameSite: 'Lax' })

export const takeTokenAway = (c: Context<Visit>): void => {
  deleteCookie(c, nameFor(c), optionsFor(c))
}
