// SPDX-License-Identifier: EUPL-1.2
import { BlockList, isIP } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import type { Caller, Visit } from '#modules/access/index.ts'

/** Addresses and networks («10.0.0.5», «10.0.0.0/8») whose word on who calls is believed. @throws RangeError when one is neither. */
export function trustedProxies(written: readonly string[]): BlockList {
  const list = new BlockList()
  for (const item of written) {
    const [address = '', length, ...more] = item.split('/')
    const family = familyOf(address)
    const bits = length === undefined ? undefined : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN
    if (!family || more.length > 0 || Number.isNaN(bits)) throw new RangeError(item)
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, bits, family)
  }
  return list
}

const familyOf = (address: string) => (isIP(address) === 4 ? 'ipv4' : isIP(address) === 6 ? 'ipv6' : undefined)

interface Arrival {
  /** Of the other end of the connection. */
  address: string
  host: string
  header(name: string): string | undefined
}

/**
 * Who really calls: the right-most address that is no trusted proxy's, and the scheme the nearest proxy says. What a
 * stranger writes in these headers is not believed.
 */
export function callerOf({ address, host, header }: Arrival, trusted: BlockList): Caller {
  const connected = plainAddress(address)
  if (!connected || !isTrusted(connected, trusted)) return caller(address, false, host)
  const { addresses, scheme } = saidByProxy(header)
  let found = connected
  for (const next of addresses.toReversed()) {
    const known = plainAddress(next)
    if (!known) break
    found = known
    if (!isTrusted(known, trusted)) break
  }
  return caller(found, scheme === 'https', host)
}

const caller = (address: string, secure: boolean, host: string): Caller => ({
  address: plainAddress(address) ?? address,
  secure,
  origin: `${secure ? 'https' : 'http'}://${host}`,
})

/** X-Forwarded-For and -Proto, or else Forwarded: a proxy writes one of them and takes away the other. */
function saidByProxy(header: Arrival['header']): { addresses: string[]; scheme: string | undefined } {
  const hops = header('x-forwarded-for')
  if (hops !== undefined) return { addresses: listed(hops), scheme: listed(header('x-forwarded-proto') ?? '').at(-1) }
  const steps = listed(header('forwarded') ?? '')
  const said = (name: string) => steps.map((step) => parameter(step, name)).filter((value) => value !== undefined)
  return { addresses: said('for'), scheme: said('proto').at(-1) ?? listed(header('x-forwarded-proto') ?? '').at(-1) }
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')

/** `for="[2001:db8::1]:4711";proto=https` (RFC 7239). */
const parameter = (step: string, name: string): string | undefined =>
  step
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key]) => key?.toLowerCase() === name)?.[1]
    ?.replace(/^"(.*)"$/, '$1')

/** Without port, brackets and the IPv6 coat of an IPv4 address; nothing when it is no address. */
function plainAddress(text: string): string | undefined {
  const bare = text.replace(/^\[([^\]]*)\](?::\d+)?$/, '$1').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
  const uncoated = bare.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
  return isIP(uncoated) ? uncoated : undefined
}

const isTrusted = (address: string, trusted: BlockList): boolean => trusted.check(address, familyOf(address))

/** Puts in each request who calls; a browser that came over TLS is told to do so always. */
export const seeCaller =
  (trusted: BlockList): MiddlewareHandler<Visit> =>
  async (c, next) => {
    const arrival = {
      address: addressOf(c),
      host: new URL(c.req.url).host,
      header: (name: string) => c.req.header(name),
    }
    c.set('caller', callerOf(arrival, trusted))
    await next()
    if (c.var.caller.secure) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }

/** A request made inside the program has no address. */
const addressOf = (c: Context): string =>
  c.env?.incoming ? (getConnInfo(c).remote.address ?? 'sconosciuto') : 'interno'
