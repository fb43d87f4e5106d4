// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Visit } from '#modules/access/index.ts'
import type { Logger } from './log.ts'
import type { Metrics } from './metrics.ts'

/** One line of log and one measure for each request: the pattern of its path, never the path with what it names. */
export const observe =
  (log: Logger, metrics: Metrics): MiddlewareHandler<Visit> =>
  async (c, next) => {
    c.set('requestId', randomBytes(6).toString('hex'))
    const start = performance.now()
    await next()
    const seconds = (performance.now() - start) / 1000
    const { method } = c.req
    const route = patternOf(c)
    metrics.answered(knownMethods.has(method) ? method : 'other', route, c.res.status, seconds)
    log.info({
      request: c.var.requestId,
      method: knownMethods.has(method) ? method : 'other',
      route,
      status: c.res.status,
      ms: Math.round(seconds * 1000),
      user: c.var.user?.id,
    })
  }

/** A stranger may invent methods; each would be a series of its own. */
const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** «/obiettivi/:key» of the handler that answered; «none» for an address that does not exist. */
function patternOf(c: Context<Visit>): string {
  const pattern = routePath(c)
  return pattern === '/*' || pattern === '*' ? 'none' : pattern
}
