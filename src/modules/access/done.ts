// SPDX-License-Identifier: EUPL-1.2
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Visit } from './visit.ts'

// What was done is said once, on the page that comes next: until then the browser keeps the words.

const nameFor = (c: Context<Visit>): string => (c.var.caller.secure ? '__Host-traguardo-fatto' : 'traguardo-fatto')
const optionsFor = (c: Context<Visit>) => ({ path: '/', secure: c.var.caller.secure })

/** How long the next page may take to come. */
const maxAge = 60

/** Has the page that comes next say what was done. */
export const say = (c: Context<Visit>, words: string): void =>
  setCookie(c, nameFor(c), words, { ...optionsFor(c), httpOnly: true, sameSite: 'Lax', maxAge })

/** What was done just before, in words. */
export const doneIn = (c: Context<Visit>): string | undefined => getCookie(c, nameFor(c))

/** Lets the words go, once a page has shown them; a redirect on the way has not. */
export function forgetDone(c: Context<Visit>): void {
  const isPage = c.res.headers.get('content-type')?.startsWith('text/html') ?? false
  if (c.var.frame.done !== undefined && isPage) deleteCookie(c, nameFor(c), optionsFor(c))
}
