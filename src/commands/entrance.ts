// SPDX-License-Identifier: EUPL-1.2
import type { Entrance } from '#modules/access/index.ts'
import { derivedKey } from '#platform/master-key.ts'
import type { Config } from '../config.ts'

/** How people enter, as configured; secrets are derived from the installation’s key. */
export const entranceOf = (config: Config, key: string): Entrance => ({
  secondFactor: config.secondFactor,
  mail: config.mail ? 'sent' : 'by-hand',
  free: false,
  address: config.address,
  gateway: config.gateway,
  keyFor: (purpose) => derivedKey(key, purpose),
})

/** Where a link printed on the screen begins. */
export const addressOf = ({ address, port }: Config): string => address ?? `http://localhost:${port}`
