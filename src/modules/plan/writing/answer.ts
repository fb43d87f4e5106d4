// SPDX-License-Identifier: EUPL-1.2
import { setTimeout } from 'node:timers/promises'
import type { Context } from 'hono'
import type { Visit } from '#modules/access/index.ts'
import type { Edition } from './edition.ts'
import { type FileKind, files } from './files.ts'
import { waitingPage } from './views.ts'

/** Milliseconds that somebody waits before a page says why. */
const patience = 1000

/**
 * The file that the address asks for, to be kept under a name that tells which version it is. In a browser, one that
 * takes long is announced by a page, which asks for it again once and stays until it comes.
 */
export async function fileAnswer(c: Context<Visit>, edition: Edition): Promise<Response> {
  const kind = c.req.param('kind') as FileKind
  const { type, write } = files[kind]
  const writing = Promise.resolve(write(edition))
  const asksForPage = c.req.header('accept')?.includes('text/html') && c.req.query('attesa') === undefined
  const bytes = await (asksForPage ? Promise.race([writing, setTimeout(patience)]) : writing)
  if (!bytes) {
    const again = new URL(c.req.url)
    again.searchParams.set('attesa', '')
    c.header('refresh', `0;url=${again.pathname}${again.search}`)
    c.header('cache-control', 'no-store')
    return c.html(waitingPage(c.var.frame, again.pathname.slice(0, again.pathname.lastIndexOf('/'))))
  }
  return c.body(Buffer.from(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${nameOf(edition)}.${kind}"`,
  })
}

/** «piano-2026-v2», «piano-2026-v3-bozza». */
const nameOf = ({ plan, version }: Edition): string =>
  ['piano', plan.year, version && `v${version.number}`, version && !version.act && 'bozza'].filter(Boolean).join('-')
