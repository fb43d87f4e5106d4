// SPDX-License-Identifier: EUPL-1.2
import type { Entrance } from '#modules/access/index.ts'
import { derivedKey } from '#platform/master-key.ts'
import type { Config } from '../config.ts'

/** How people enter a municipality, as configured; secrets are derived from the installation’s key. */
export const entranceOf = (config: Config, key: string, hosts: readonly string[] = []): Entrance => ({
  secondFactor: config.secondFactor,
  mail: config.mail ? 'sent' : 'by-hand',
  free: false,
  address: config.address && addressOf(config, hosts),
  gateway: config.gateway,
  keyFor: (purpose) => derivedKey(key, purpose),
})

/** Where a link to a municipality begins: the configured address when it is one of its own, else its first host. */
export function addressOf({ address }: Pick<Config, 'address'>, hosts: readonly string[]): string | undefined {
  if (hosts[0] === undefined || (address && hosts.includes(new URL(address).hostname))) return address
  return `${address ? new URL(address).protocol : 'https:'}//${hosts[0]}`
}

/** Where a link printed on the screen begins. */
export const printedAddress = (config: Pick<Config, 'address' | 'port'>, hosts: readonly string[]): string =>
  addressOf(config, hosts) ?? `http://localhost:${config.port}`
