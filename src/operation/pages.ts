// SPDX-License-Identifier: EUPL-1.2
import { createHash, timingSafeEqual } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { type Context, Hono } from 'hono'
import { Refusal } from '#kernel/refusal.ts'
import { permit, type Visit } from '#modules/access/index.ts'
import { countMunicipalities } from '#platform/municipalities/index.ts'
import { troublesNow } from './health.ts'
import type { Operation } from './operation.ts'

/** For who watches the machine: is all well, and how much of everything. */
export const operationPages = (operation: Operation) =>
  new Hono<Visit>()
    .get('/status', permit('public'), async (c) => {
      const troubles = await troublesNow(operation.owner, operation, new Date())
      const down = troubles.some(({ grave }) => grave)
      return c.json(
        {
          status: down ? 'down' : troubles.length > 0 ? 'warning' : 'ok',
          troubles: troubles.map(({ code, words }) => ({ code, words })),
          municipalities: await countMunicipalities(operation.owner).catch(() => null),
        },
        down ? 503 : 200,
        { 'cache-control': 'no-store' },
      )
    })

    .get('/metrics', permit('public'), async (c) => {
      const { metrics, metricsToken } = operation
      if (!isOnThisMachine(c) && !bears(c, metricsToken))
        throw new Refusal('forbidden', 'Le misure si leggono da questa macchina o con il loro codice.')
      return c.body(await metrics.exposition(), 200, {
        'content-type': metrics.contentType,
        'cache-control': 'no-store',
      })
    })

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Called from here, and not by a proxy that stands here and calls for others. */
const isOnThisMachine = (c: Context<Visit>): boolean => {
  const { address } = c.var.caller
  const forOthers = c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined
  return !forOthers && isIP(address) > 0 && loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

const digest = (text: string) => createHash('sha256').update(text).digest()

const bears = (c: Context<Visit>, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${token}`))
