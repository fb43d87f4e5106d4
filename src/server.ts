// SPDX-License-Identifier: EUPL-1.2
import { serve } from '@hono/node-server'
import { createApp, type Surroundings } from './app.ts'

export interface RunningServer {
  port: number
  /** Answers what was asked already, then stops. */
  close(): Promise<void>
}

/** Listens on this machine only, at the port asked or, when it is taken, at the next free one. */
export async function startServer(surroundings: Surroundings, wanted: number): Promise<RunningServer> {
  const app = createApp(surroundings)
  for (let port = wanted; ; port++) {
    try {
      return await listen(app.fetch, port)
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || port >= wanted + 100) throw error
    }
  }
}

const listen = (fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<RunningServer> =>
  new Promise((settle, fail) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address) => {
      server.off('error', fail)
      settle({
        port: address.port,
        close: () => new Promise((closed) => server.close(() => closed())),
      })
    })
    server.once('error', fail)
  })
