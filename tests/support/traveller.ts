// SPDX-License-Identifier: EUPL-1.2

/** Where a journey ended: the last answer, and every address passed through. */
export interface Arrival {
  response: Response
  passed: URL[]
}

/** A browser without a screen: follows redirects from host to host and keeps their cookies. */
export function traveller() {
  const cookies = new Map<string, string>()

  async function step(at: URL): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const { name = '', value = '' } = /^(?<name>[^=]+)=(?<value>[^;]*)/.exec(line)?.groups ?? {}
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }

  /** Goes on until a page, or until an address is awaited, which is left for later. */
  async function go(from: string | URL, stopBefore = (_address: URL): boolean => false): Promise<Arrival> {
    const passed: URL[] = []
    for (let at = new URL(from); passed.length < 20; ) {
      passed.push(at)
      const response = await step(at)
      const location = response.headers.get('location')
      if (location === null) return { response, passed }
      at = new URL(location, at)
      if (stopBefore(at)) return { response, passed: [...passed, at] }
    }
    throw new Error(`No end to this way: ${passed.join(' → ')}`)
  }

  return { cookies, go }
}
