// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { dated } from './dated.ts'

/** Calendar days that a public administration has to pay, when no longer term was agreed in writing. */
export const paymentTerm = dated('Termine di pagamento delle fatture', [
  {
    from: civilDate('2002-11-07'),
    cites: { act: 'decree-2002-231', place: 'art. 4, comma 2, lett. a), testo originario' },
    value: 30,
  },
  {
    from: civilDate('2013-01-01'),
    cites: { act: 'decree-2002-231', place: 'art. 4, comma 2, lett. a)' },
    value: 30,
  },
])

export interface DueDay {
  dueOn: CivilDate
  /** The receipt is not known: counted from the invoice's own date, as the PCC does. */
  presumed: boolean
}

/** The last day to pay without delay; the day of receipt does not count, and a Sunday is a day like any other. */
export function legalDueDay(receivedOn: CivilDate | null, datedOn: CivilDate): DueDay {
  // comma 2, lett. a): «dalla data di ricevimento da parte del debitore della fattura».
  const start = receivedOn ?? datedOn
  return { dueOn: addDays(start, paymentTerm.on(start).value), presumed: receivedOn === null }
}
