// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'

const own = fileURLToPath(new URL('./assets/', import.meta.url))
const bootstrapItalia = fileURLToPath(new URL('../../node_modules/bootstrap-italia/dist/', import.meta.url))

/** Browsers ask again after an hour, so that a new version is seen the same day. */
const keepAnHour = (_path: string, c: Context) => c.header('cache-control', 'public, max-age=3600')

/** Stylesheets, fonts and drawings, all from this machine. */
export const assets = new Hono()
  .get(
    '/bootstrap-italia/*',
    serveStatic({
      root: bootstrapItalia,
      onFound: keepAnHour,
      rewriteRequestPath: (path) => path.replace(/^.*\/bootstrap-italia\//, '/'),
    }),
  )
  .get(
    '/*',
    serveStatic({ root: own, onFound: keepAnHour, rewriteRequestPath: (path) => path.replace(/^\/assets\//, '/') }),
  )
