// SPDX-License-Identifier: EUPL-1.2
import type { MiddlewareHandler } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { may, type Permission, type User } from './permissions.ts'
import type { Visit } from './visit.ts'

const guards = new WeakSet<object>()

export function permit(permission: Permission): MiddlewareHandler<Visit> {
  const guard: MiddlewareHandler<Visit> = async (c, next) => {
    const user: User | undefined = c.var.user
    if (!may(user, permission)) {
      throw user
        ? new Refusal('forbidden', 'Il tuo ruolo non prevede questa operazione.')
        : new Refusal(
            'unknown-person',
            'Per entrare apri l’indirizzo che Traguardo ha scritto nel terminale all’avvio.',
          )
    }
    await next()
  }
  guards.add(guard)
  return guard
}

/** For the test that walks every route: is this handler a guard made by permit? */
export const isGuard = (handler: object): boolean => guards.has(handler)
