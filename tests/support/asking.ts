// SPDX-License-Identifier: EUPL-1.2
import type { demoApp } from './demo.ts'

type App = Awaited<ReturnType<typeof demoApp>>['app']

const headers = { origin: 'http://localhost' }

/** What somebody asks of the program as a browser would: pages, forms, files. */
export function asking(app: App) {
  const send = (path: string, file: { name: string; content: string }, fields: Record<string, string> = {}) => {
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.set(field, value)
    body.set('file', new File([file.content], file.name))
    return app.request(path, { method: 'POST', headers, body })
  }
  return {
    send,
    textOf: async (path: string) => (await app.request(path)).text(),

    post: (path: string, fields: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),

    /** Hands in a plan; returns where the page leads. */
    upload: async (content: string) =>
      (await send('/piano/carica', { name: 'piano.txt', content })).headers.get('location'),
  }
}
