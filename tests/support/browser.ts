// SPDX-License-Identifier: EUPL-1.2
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const folder = fileURLToPath(new URL('../../node_modules/.cache/browser', import.meta.url))
const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')

/** Unpacks the browser that came with npm, once a checkout: its own folder, so that two users never share it. */
export async function unpackBrowser(): Promise<void> {
  if (existsSync(folder)) return
  const aside = `${folder}.${process.pid}`
  mkdirSync(aside, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = aside // where the package unpacks
  for (const part of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'])
    await inflate(join(packed, part))
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(folder, { recursive: true, force: true })
  renameSync(aside, folder)
}

/** A real Chromium, closed when the file's tests end. Needs no display and may run as root. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: quiet,
    // The libraries that came along: a machine without a desktop may have none.
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
  })
  after(() => browser.close())
  return browser
}

/** Without these the browser looks for its maker's servers at every start. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
