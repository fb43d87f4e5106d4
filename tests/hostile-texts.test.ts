// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#modules/access/index.ts'
import { commandLine } from '#modules/registers/index.ts'
import { importInvoiceFile } from '#modules/registers/invoices/index.ts'
import { crawl, type FoundForm, siteOf } from './support/crawl.ts'
import { demoApp } from './support/demo.ts'
import { hostileUploads } from './support/hostile-uploads.ts'
import { invoiceBytes } from './support/invoice-xml.ts'
import { payload, shows, unsafePlaces } from './support/unsafe-places.ts'

const { stranger, as, db } = await demoApp({ loaded: true })
const everybody = new Map<string, Awaited<ReturnType<typeof as>> | typeof stranger>([
  ['stranger', stranger],
  ...(await Promise.all(roles.map(async (role) => [role, await as(role)] as const))),
])
const origin = { origin: 'http://localhost' }
const unsafe: string[] = []
let shown = 0

async function look(answer: Response, where: string): Promise<void> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return
  const page = await answer.text()
  if (shows(page)) shown++
  unsafe.push(...unsafePlaces(page).map((place) => `${where}: ${place}`))
}

/** What is sent in a form: the text in each field where one may write, or a file full of it. */
function bodyOf(form: FoundForm, text: string): URLSearchParams | FormData {
  if (form.files.length === 0)
    return new URLSearchParams({ ...form.values, ...Object.fromEntries(form.texts.map((name) => [name, text])) })
  const upload = hostileUploads[form.action]
  assert.ok(upload, `${form.action} takes a file: say in hostile-uploads.ts what a hostile one is`)
  const body = new FormData()
  for (const [name, value] of Object.entries(form.values)) body.set(name, value)
  body.set(form.files[0]!, new File([upload(text)], `${text}.csv`))
  return body
}

test('what is written in any form, by anybody, is shown as text to everybody', async () => {
  const sent = new Set<string>()
  let fields = 0
  for (const [name, app] of everybody) {
    const { forms } = await crawl(app)
    for (const form of forms.filter(({ method, action }) => method === 'post' && action !== '/esci')) {
      const kind = `${form.action.replaceAll(/\d+/g, '*')} ${Object.keys(form.values)}`
      if (sent.has(kind)) continue
      sent.add(kind)
      fields += form.texts.length + form.files.length
      const answer = await app.request(form.action, { method: 'POST', headers: origin, body: bodyOf(form, payload) })
      assert.ok(answer.status < 500, `${answer.status} ${form.action}`)
      await look(answer, `${name} ${form.action}`)
    }
  }
  assert.ok(sent.size >= 10 && fields >= 20, `${sent.size} forms, ${fields} fields`)

  const invoice = invoiceBytes({ number: payload.replaceAll('<', '&lt;') })
  const { outcome } = await importInvoiceFile(
    db,
    { name: `${payload}.xml`, bytes: invoice, origin: 'command-line' },
    commandLine,
  )
  assert.equal(outcome, 'remarks', 'the number is longer than the format wants')
  for (const [name, app] of everybody) {
    for (const address of (await crawl(app)).addresses) await look(await app.request(address), `${name} ${address}`)
  }
  assert.deepEqual(unsafe, [])
  assert.ok(shown >= 20, `${shown} pages show what was written`)
})

test('what an address asks is shown as text', async () => {
  const site = siteOf(await Promise.all([...everybody.values()].map((app) => crawl(app))))
  let asked = 0
  for (const address of site.addresses) {
    const { pathname, searchParams } = new URL(address, 'http://localhost')
    const queries = [...searchParams.keys(), 'verso'].map(
      (name) => `${pathname}?${new URLSearchParams({ ...Object.fromEntries(searchParams), [name]: payload })}`,
    )
    for (const path of [...queries, `${pathname}/${encodeURIComponent(payload)}`]) {
      asked++
      for (const app of [stranger, everybody.get('secretary')!]) await look(await app.request(path), path)
    }
  }
  assert.ok(asked > 60, `${asked} addresses`)
  assert.deepEqual(unsafe, [])
})

test('the look itself finds what is not escaped', () => {
  const places = unsafePlaces(`<title>${payload}</title><a href="${payload.replaceAll('"', '&quot;')}">${payload}</a>`)
  assert.ok(places.length >= 3, String(places))
})
