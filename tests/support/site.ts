// SPDX-License-Identifier: EUPL-1.2
import { after } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { withRoles } from '#modules/access/index.ts'
import { demoDay, loadDemo } from '../../src/demo.ts'
import { startServer } from '../../src/server.ts'
import { openBrowser } from './browser.ts'
import { emptyDatabase } from './database.ts'
import { quietOperation } from './operation.ts'

const user = withRoles('prova', 'Persona di prova', 'secretary', 'accounting')

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

/** The invented municipality on a real server with a real browser before it, until the file's tests end. */
export async function demoSite() {
  const db = await emptyDatabase()
  await loadDemo(db)
  const surroundings = {
    db,
    signIn: { kind: 'open' as const, user },
    today: () => demoDay,
    operation: quietOperation(db),
  }
  const server = await startServer(surroundings, { host: '127.0.0.1', port: 0 })
  after(() => server.close())
  const browser = await openBrowser()

  let open: BrowserContext | undefined

  /** A page opened as somebody would, without script unless asked; it closes the one before. */
  return async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    await open?.close()
    open = await browser.newContext({
      baseURL: `http://127.0.0.1:${server.port}`,
      viewport: desktop,
      locale: 'it-IT',
      javaScriptEnabled: false,
      ...options,
    })
    const page = await open.newPage()
    await page.goto(path)
    return page
  }
}
