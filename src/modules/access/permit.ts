// SPDX-License-Identifier: EUPL-1.2
import type { Context, MiddlewareHandler } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { noRolePage } from './no-role.ts'
import type { Permission } from './permissions.ts'
import { may, type User } from './user.ts'
import type { Visit } from './visit.ts'

/** What a route asks for: a permission, to have signed in, or nothing. */
export type Asked = Permission | 'signed-in' | 'public'

const guards = new WeakMap<object, Asked>()

export function permit(asked: Asked): MiddlewareHandler<Visit> {
  const guard: MiddlewareHandler<Visit> = async (c, next) => {
    const user: User | undefined = c.var.user
    if (asked !== 'public' && !user) return sendToEnter(c)
    if (asked !== 'public' && asked !== 'signed-in' && !may(user, asked)) {
      if (c.var.confined) return c.redirect('/account', 303)
      if (user.grants.length === 0) return c.html(noRolePage(c.var.frame), 403)
      throw new Refusal('forbidden', 'Il tuo ruolo non prevede questa operazione.')
    }
    return next()
  }
  guards.set(guard, asked)
  return guard
}

/** A stranger who asked for a page comes back to it after entering; a form they sent is not kept. */
function sendToEnter(c: Context<Visit>): Response {
  if (c.req.method !== 'GET')
    throw new Refusal('unknown-person', 'Sei uscito da troppo tempo: entra di nuovo, poi ripeti l’operazione.')
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(pathname === '/' ? '/entra' : `/entra?${new URLSearchParams({ verso: pathname + search })}`, 303)
}

/** What a handler made by `permit` asks for; nothing for other handlers. */
export const askedBy = (handler: object): Asked | undefined => guards.get(handler)
