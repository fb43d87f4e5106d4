// SPDX-License-Identifier: EUPL-1.2
import { civilDate } from '#kernel/civil-date.ts'
import { dated } from './dated.ts'

/** Least share, in percent, of a manager's result pay that depends on payment times. */
export const paymentObjectiveWeight = dated('Peso minimo dell’obiettivo sui tempi di pagamento', [
  {
    // In force the day after law 41/2023, which added the article, was published.
    from: civilDate('2023-04-22'),
    cites: { act: 'decree-2023-13', place: 'art. 4-bis, comma 2' },
    value: 30,
  },
])
