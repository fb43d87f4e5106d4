// SPDX-License-Identifier: EUPL-1.2

import type { GatewaySettings } from './oidc/settings.ts'

/** How people enter this installation. */
export interface Entrance {
  /** Whether those with the roles that matter most must have a second factor, or are only invited to. */
  secondFactor: 'required' | 'offered'
  /** Mail is sent; or shown on a page, where all is invented; or nobody sends it and the link is handed over. */
  mail: 'sent' | 'shown' | 'by-hand'
  /** Whether whoever is on this machine may enter as anybody: only where all is invented. */
  free: boolean
  /** How browsers reach us; without it a link begins as the page that made it. */
  address: string | undefined
  /** Where people prove who they are with SPID or CIE, if anywhere. */
  gateway: GatewaySettings | undefined
  /** A secret for one purpose. */
  keyFor(purpose: string): Buffer
}

/** Seals letters while they wait. */
export const mailKey = (entrance: Entrance): Buffer => entrance.keyFor('mail')

/** Where a link in a letter begins: never what a stranger wrote in a header, unless nothing was configured. */
export const originOf = (entrance: Entrance, caller: { origin: string }): string => entrance.address ?? caller.origin
