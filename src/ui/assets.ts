// SPDX-License-Identifier: EUPL-1.2
import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'

const own = fileURLToPath(new URL('./assets/', import.meta.url))
const bootstrapItalia = fileURLToPath(new URL('../../node_modules/bootstrap-italia/dist/', import.meta.url))

/** Stylesheets, fonts and drawings, all from this machine. */
export const assets = new Hono()
  .get(
    '/bootstrap-italia/*',
    serveStatic({ root: bootstrapItalia, rewriteRequestPath: (path) => path.replace(/^.*\/bootstrap-italia\//, '/') }),
  )
  .get('/*', serveStatic({ root: own, rewriteRequestPath: (path) => path.replace(/^\/assets\//, '/') }))
