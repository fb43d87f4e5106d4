// SPDX-License-Identifier: EUPL-1.2
import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Site } from './sites.ts'

export interface RunningServer {
  port: number
  /** Accepts nothing more, answers what was asked already, and ends the rest when the time is over. */
  close(patienceMs?: number): Promise<void>
}

interface Place {
  host: string
  port: number
}

/** Listens at the place asked or, when its port is taken, at the next free one. */
export async function startServer(site: Site, { host, port: wanted }: Place): Promise<RunningServer> {
  for (let port = wanted; ; port++) {
    try {
      return await listen((request, env) => site.fetch(request, env), { host, port })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port >= wanted + 100) throw error
    }
  }
}

/** A caller who sends drop by drop, or never reads, holds a connection no longer than this. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15_000,
  /** The largest file, on a line of 2 Mbit/s. */
  requestTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  /** Longer than the minute for which proxies keep theirs, so that the proxy is the one to close. */
  keepAliveTimeout: 65_000,
}
const silenceTimeout = 130_000
const mostConnections = 2_000

const listen = (fetch: Parameters<typeof serve>[0]['fetch'], { host, port }: Place): Promise<RunningServer> =>
  new Promise((settle, fail) => {
    const server = serve({ fetch, port, hostname: host, serverOptions: limits }, (address) => {
      server.off('error', fail)
      settle({ port: address.port, close: (patienceMs = 20_000) => stop(server, patienceMs) })
    }) as Server
    server.setTimeout(silenceTimeout)
    server.maxConnections = mostConnections
    server.once('error', fail)
  })

/** Connections that were kept open and ask nothing are closed at once, and the others as soon as they are answered. */
async function stop(server: Server, patienceMs: number): Promise<void> {
  const ended = new Promise((closed) => server.close(closed))
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const end = setTimeout(() => server.closeAllConnections(), patienceMs)
  await ended
  clearInterval(sweep)
  clearTimeout(end)
}
