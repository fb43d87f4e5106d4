// SPDX-License-Identifier: EUPL-1.2
import { invoicesCrumb } from '../../crumbs.ts'

/** The way back from the pages of the comparison with the platform. */
export const platformCrumbs = [
  invoicesCrumb,
  { path: '/fatture/piattaforma', label: 'Confronto con la piattaforma' },
] as const
