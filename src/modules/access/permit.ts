// SPDX-License-Identifier: EUPL-1.2
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import type { Permission } from './permissions.ts'
import { may, type User } from './user.ts'
import type { Visit } from './visit.ts'

/** What a route asks for: a permission, to have signed in, or nothing. */
export type Asked = Permission | 'signed-in' | 'public'

const guards = new WeakMap<object, Asked>()

export function permit(asked: Asked): MiddlewareHandler<Visit> {
  const guard: MiddlewareHandler<Visit> = async (c, next) => {
    const user: User | undefined = c.var.user
    if (asked !== 'public' && !user) throw new Refusal('unknown-person', 'Per vedere questa pagina devi entrare.')
    if (asked !== 'public' && asked !== 'signed-in' && !may(user, asked))
      throw new Refusal('forbidden', 'Il tuo ruolo non prevede questa operazione.')
    await next()
  }
  guards.set(guard, asked)
  return guard
}

/** What a handler made by `permit` asks for; nothing for other handlers. */
export const askedBy = (handler: object): Asked | undefined => guards.get(handler)
