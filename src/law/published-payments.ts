// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { dated } from './dated.ts'

/** On the public list a payment is current or capital spending, and of one kind of a closed list. */
export type SpendingNature = 'current' | 'capital'

export const publishedCategories = { current: 'Uscite correnti', capital: 'Uscite in conto capitale' } as const

/**
 * What paying suppliers is called in the closed list of kinds.
 * DOUBT (docs/law/decree-2013-33.md#3): another list was seen, for who keeps accounts by accrual; neither was read in the
 * resolution that holds it.
 */
export const publishedPaymentKinds = dated('Tipologie di spesa dei pagamenti pubblicati', [
  {
    from: civilDate('2016-06-23'),
    cites: { act: 'decree-2013-33', place: 'art. 4-bis, comma 2' },
    value: { current: 'Acquisto di beni e di servizi', capital: 'Investimenti fissi lordi e acquisto di terreni' },
    unverified: true,
  },
])
