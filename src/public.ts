// SPDX-License-Identifier: EUPL-1.2
import type { MiddlewareHandler } from 'hono'
import type { Visit } from '#modules/access/index.ts'

/** What anybody reads is the same for all, refusals too: it can be kept, and nothing of who reads or of the day stands on it. */
export const forEverybody: MiddlewareHandler<Visit> = async (c, next) => {
  const { owner } = c.var.frame
  c.header('cache-control', 'public, max-age=300')
  c.set('frame', { owner, reader: null, menu, foot: `${owner} · dati con licenza CC BY 4.0` })
  await next()
}

const menu = [
  { path: '/pubblico/piano', label: 'Piano' },
  { path: '/pubblico/pagamenti', label: 'Pagamenti' },
]
