// SPDX-License-Identifier: EUPL-1.2
import type { createApp } from '../../src/app.ts'

/** Somebody at a browser of their own, which keeps cookies; from this network address. */
export function visitorOn(app: ReturnType<typeof createApp>, address = '127.0.0.1') {
  const jar = new Map<string, string>()
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await app.request(path, { ...init, headers }, { incoming: { socket: { remoteAddress: address } } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (attributes.includes('Max-Age=0')) jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  return {
    jar,
    get: (path: string) => request(path),
    text: async (path: string) => (await request(path)).text(),
    send: (path: string, fields: Record<string, string>) =>
      request(path, { method: 'POST', headers: { origin: 'http://localhost' }, body: new URLSearchParams(fields) }),
  }
}
