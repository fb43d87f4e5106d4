// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { demoApp } from './support/demo.ts'

const { app, as, stranger } = await demoApp({ loaded: false })
const administrator = await as('administrator')
const accounting = await as('accounting')

const megabyte = 1024 * 1024
/** Beyond the largest file that any page takes. */
const tooMuch = 80 * megabyte

const paths = [
  ...new Set(
    stranger.routes
      .filter(({ method }) => method === 'POST')
      .map(({ path }) => path.replace(/:year[^/]*/, '2026').replace(/:\w+(\{[^/]*\})?/g, '1')),
  ),
]

/** A body that says nothing of its length and would go on, with how much of it was taken. */
function endless(head: string) {
  const taken = { bytes: 0 }
  const chunk = new TextEncoder().encode('a'.repeat(megabyte / 4))
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
    pull(controller) {
      taken.bytes += chunk.length
      if (taken.bytes > tooMuch) controller.close()
      else controller.enqueue(chunk)
    },
  })
  return { body, taken }
}

const multipart = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'

const send = (asker: typeof app, path: string, body: string | ReadableStream<Uint8Array>, type: string) =>
  asker.request(path, {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': type },
    body,
    duplex: 'half',
  } as RequestInit)

test('a body without end is left unread, or cut at the limit of its page and refused', async () => {
  let cut = 0
  for (const path of paths)
    for (const asker of [app, administrator, accounting]) {
      const { body, taken } = endless(multipart)
      const { status } = await send(asker, path, body, 'multipart/form-data; boundary=x')
      assert.ok(taken.bytes < 60 * megabyte, `${path}: ${taken.bytes} bytes taken`)
      if (status === 413) cut++
      else assert.ok(taken.bytes <= megabyte, `${path}: ${status} after ${taken.bytes} bytes`)
    }
  assert.ok(cut >= paths.length / 2, `${cut} cut of ${paths.length} pages`)
})

test('a form of thousands of fields, or with names longer than any, is answered as any other', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => `f${at}=1`).join('&')
  const long = `${'n'.repeat(90_000)}=1`
  const parts = Array.from(
    { length: 500 },
    (_, at) => `--x\r\ncontent-disposition: form-data; name="p${at}"\r\n\r\n1\r\n`,
  )
  for (const path of paths) {
    for (const written of [many, long, 'act=%', 'act=%ff%fe', '=&=&==', 'act[]=1&act[__proto__]=2&__proto__=3']) {
      const { status } = await send(app, path, written, 'application/x-www-form-urlencoded')
      assert.ok(status < 500, `${path}: ${status} for ${written.slice(0, 20)}`)
    }
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/json']) {
      const { status } = await send(app, path, `${parts.join('')}--x--\r\n`, type)
      assert.ok(status < 500, `${path}: ${status} for ${type}`)
    }
  }
})
