// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { commandLine } from '#modules/registers/index.ts'
import { importInvoiceFile } from '#modules/registers/invoices/index.ts'
import { invoiceBytes } from './invoice-xml.ts'
import { person, tokenFor } from './people.ts'
import { demoServer } from './site.ts'

/** The invented municipality before an officer of the local police, who has thirty invoices at a time to work on. */
export async function thirtyInvoices() {
  const { db, baseURL, newBrowser } = await demoServer()

  /** Thirty invoices of 1.220,00 € that came on 9 October, and were accepted on a day if one is told. */
  async function receive(series: string, acceptedOn: string | null = null): Promise<void> {
    const written = Array.from({ length: 30 }, (_, index) => ({ number: `${index + 1}/${series}`, date: '2026-10-09' }))
    await importInvoiceFile(db, { name: `${series}.xml`, bytes: invoiceBytes(...written) }, commandLine)
    await sql`update invoice set unit = 'PL', received_on = '2026-10-09', due_presumed = false,
                                 acceptance = ${acceptedOn && 'accepted'}, acceptance_on = ${acceptedOn}
               where number like ${`%/${series}`}`.execute(db)
  }

  async function enter(options: BrowserContextOptions): Promise<Page> {
    const context = await newBrowser(options)
    const token = await tokenFor(db, await person(db, 'officer', 'PL'))
    await context.addCookies([{ name: 'traguardo', value: token, url: baseURL }])
    return context.newPage()
  }

  return { db, receive, enter }
}

/** Presses the keys, one by one, and counts them. */
export function keyboardOf(page: Page) {
  let count = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
    count += keys.length
  }
  const tabTo = async (name: string) => {
    const link = page.getByRole('link', { name })
    for (let tabs = 0; tabs < 30 && !(await link.evaluate((each) => each.matches(':focus'))); tabs++) await press('Tab')
  }
  return { press, tabTo, pressed: () => count }
}
