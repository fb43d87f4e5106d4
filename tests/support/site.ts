// SPDX-License-Identifier: EUPL-1.2
import { after } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from '#modules/access/index.ts'
import { createApp } from '../../src/app.ts'
import { demoDay, loadDemo } from '../../src/demo.ts'
import { startServer } from '../../src/server.ts'
import { openBrowser } from './browser.ts'
import { emptyDatabase } from './database.ts'
import { promptDesks, quietDesk, quietOperation } from './operation.ts'
import { person, testEntrance, tokenFor } from './people.ts'

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

interface Opening extends BrowserContextOptions {
  /** Who opens it: the secretary unless told, or somebody who has not entered. */
  as?: Role | 'stranger'
}

/** The invented municipality on a real server, and a real browser before it, until the file's tests end. */
export async function demoServer() {
  const db = await emptyDatabase()
  await loadDemo(db)
  const surroundings = {
    db,
    entrance: testEntrance({ free: true }),
    today: () => demoDay,
    operation: quietOperation(db),
    backups: quietDesk(),
    ...promptDesks(db),
  }
  const server = await startServer(createApp(surroundings), { host: '127.0.0.1', port: 0 })
  after(() => server.close())
  const browser = await openBrowser()
  const defaults = { baseURL: `http://localhost:${server.port}`, viewport: desktop, locale: 'it-IT' }
  /** A browser of somebody's own, without script unless asked. */
  const newBrowser = (options: BrowserContextOptions = {}): Promise<BrowserContext> =>
    browser.newContext({ ...defaults, javaScriptEnabled: false, ...options })
  return { db, baseURL: defaults.baseURL, newBrowser }
}

/** Opens a page of the demo as somebody would; it closes the one before. */
export async function demoSite() {
  const { db, baseURL, newBrowser } = await demoServer()
  let open: BrowserContext | undefined

  return async (path: string, { as = 'secretary', ...options }: Opening = {}): Promise<Page> => {
    await open?.close()
    open = await newBrowser(options)
    if (as !== 'stranger') {
      const token = await tokenFor(db, await person(db, as))
      await open.addCookies([{ name: 'traguardo', value: token, url: baseURL }])
    }
    const page = await open.newPage()
    await page.goto(path)
    return page
  }
}
