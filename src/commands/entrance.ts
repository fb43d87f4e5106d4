// SPDX-License-Identifier: EUPL-1.2
import type { Entrance } from '#modules/access/index.ts'
import { derivedKey, masterKey } from '#platform/master-key.ts'
import type { Config } from '../config.ts'

/** How people enter, as configured. */
export function entranceOf(config: Config): Entrance {
  const master = masterKey(config.key, config.dataFolder)
  return {
    secondFactor: config.secondFactor,
    mail: 'by-hand',
    free: false,
    address: config.address,
    keyFor: (purpose) => derivedKey(master, purpose),
  }
}

/** Where a link printed on the screen begins. */
export const addressOf = ({ address, port }: Config): string => address ?? `http://localhost:${port}`
