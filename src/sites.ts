// SPDX-License-Identifier: EUPL-1.2
import type { Database } from '#platform/database.ts'
import { isUpToDate, listMunicipalities, type Municipality } from '#platform/municipalities/index.ts'
import { lobby, type Reason } from './lobby.ts'
import type { Operation } from './operation/operation.ts'

/** What answers requests: a Hono app is one. */
export interface Site {
  fetch(request: Request, env?: unknown): Response | Promise<Response>
}

/** For so long the list of municipalities is believed: one added or archived is seen after this at the latest. */
const believedMs = 2_000

/** Municipalities whose pages are kept ready; one more, and that unused for longest is made anew when asked. */
const largest = 200

const local = new Set(['localhost', '127.0.0.1', '[::1]'])

/** All the municipalities at one door: each request goes to the one that answers at its host. */
export function createSites(owner: Database, siteOf: (municipality: Municipality) => Site, operation: Operation): Site {
  const find = directoryOf(owner)
  const ready = new Map<string, Site>()
  const lobbies: Record<Reason, Site> = {
    unknown: lobby('unknown', operation),
    archived: lobby('archived', operation),
    outdated: lobby('outdated', operation),
    unreachable: lobby('unreachable', operation),
  }

  function siteFor(municipality: Municipality): Site {
    const { code } = municipality
    const site = ready.get(code) ?? siteOf(municipality)
    ready.delete(code)
    ready.set(code, site)
    const [longestUnused] = ready.keys()
    if (ready.size > largest) ready.delete(longestUnused!)
    return site
  }

  return {
    async fetch(request, env) {
      const found = await find(new URL(request.url).hostname.replace(/\.$/, ''))
      const site = typeof found === 'string' ? lobbies[found] : siteFor(found)
      return site.fetch(request, env)
    },
  }
}

/** Pure: who answers at a host, or why nobody does. The only one in service answers on this machine too. */
export function answererAt(host: string, all: readonly Municipality[]): Municipality | Reason {
  const active = all.filter(({ state }) => state === 'active')
  const found = local.has(host) && active.length === 1 ? active[0] : all.find(({ hosts }) => hosts.includes(host))
  if (!found) return 'unknown'
  if (found.state === 'archived') return 'archived'
  return isUpToDate(found) ? found : 'outdated'
}

/** Asks the database at most once in a while; when it does not answer, what was known still holds. */
function directoryOf(owner: Database): (host: string) => Promise<Municipality | Reason> {
  let known: readonly Municipality[] | undefined
  let believedUntil = 0
  let asking: Promise<void> | undefined

  async function ask(): Promise<void> {
    const found = await listMunicipalities(owner).catch(() => undefined)
    if (found) believedUntil = Date.now() + believedMs
    known = found ?? known
    asking = undefined
  }

  return async (host) => {
    if (Date.now() >= believedUntil) {
      asking ??= ask()
      await asking
    }
    return known ? answererAt(host, known) : 'unreachable'
  }
}
