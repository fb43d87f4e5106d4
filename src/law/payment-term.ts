// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate } from '#kernel/civil-date.ts'
import { dated } from './dated.ts'

/** Calendar days that a public administration has to pay, when no longer term was agreed in writing. */
export const paymentTerm = dated('Termine di pagamento delle fatture', [
  {
    from: civilDate('2002-11-07'),
    cites: { act: 'decree-2002-231', place: 'art. 4, comma 2, lett. a), testo originario' },
    value: 30,
    unverified: true,
  },
  {
    from: civilDate('2013-01-01'),
    cites: { act: 'decree-2002-231', place: 'art. 4, comma 2, lett. a)' },
    value: 30,
  },
])

/** The longest term that can be agreed in writing. */
export const longestTerm = dated('Termine massimo pattuibile', [
  {
    from: civilDate('2013-01-01'),
    cites: { act: 'decree-2002-231', place: 'art. 4, comma 4' },
    value: 60,
  },
])

/** What decides from when the days are counted. */
export interface TermFacts {
  /** Nothing when it is not certain. */
  receivedOn: CivilDate | null
  /** The invoice’s own date. */
  datedOn: CivilDate
  /** Receipt of the goods, or the service done. */
  suppliedOn?: CivilDate | null
  /** Acceptance or verification, where law or contract asks for one. */
  acceptedOn?: CivilDate | null
  /** A term agreed expressly; the title is the written contract or act that says so. */
  agreed?: { days: number; title: string } | null
}

/** The letter of comma 2 that applies; none when the receipt is presumed from the invoice’s own date. */
export type TermBasis = 'a' | 'b' | 'c' | 'd' | 'presumed'

export interface DueDay {
  dueOn: CivilDate
  basis: TermBasis
  /** The receipt is not known: counted from the invoice's own date, as the PCC does. */
  presumed: boolean
  /** Days counted. */
  days: number
  /** Why an agreed term was not applied. */
  agreedTerm: 'none' | 'applied' | 'without-title' | 'too-long'
}

/** The last day to pay without delay; the first day does not count, and a Sunday is a day like any other. */
export function legalDueDay(facts: TermFacts): DueDay {
  const { start, basis } = startOfTerm(facts)
  const { days, agreedTerm } = daysToPay(facts.agreed ?? null, start)
  return { dueOn: addDays(start, days), basis, presumed: basis === 'presumed', days, agreedTerm }
}

function startOfTerm({ receivedOn, datedOn, suppliedOn = null, acceptedOn = null }: TermFacts) {
  const from = (start: CivilDate, basis: TermBasis) => ({ start, basis })
  // lett. b): «quando non è certa la data di ricevimento della fattura».
  if (receivedOn === null) return suppliedOn === null ? from(datedOn, 'presumed') : from(suppliedOn, 'b')
  // lett. d): «qualora il debitore riceva la fattura in epoca non successiva a tale data».
  if (acceptedOn !== null && receivedOn <= acceptedOn) return from(acceptedOn, 'd')
  // lett. c): «quando la data in cui il debitore riceve la fattura è anteriore a quella del ricevimento delle merci».
  if (suppliedOn !== null && receivedOn < suppliedOn) return from(suppliedOn, 'c')
  return from(receivedOn, 'a')
}

function daysToPay(agreed: TermFacts['agreed'], start: CivilDate): Pick<DueDay, 'days' | 'agreedTerm'> {
  const byLaw = paymentTerm.on(start).value
  if (!agreed) return { days: byLaw, agreedTerm: 'none' }
  // comma 4: «in modo espresso»; the written title is what proves it.
  if (agreed.title.trim() === '') return { days: byLaw, agreedTerm: 'without-title' }
  // comma 4: «In ogni caso i termini non possono essere superiori a sessanta giorni».
  // DOUBT (docs/law/decree-2002-231.md#2): a term beyond the law is replaced by the law’s thirty days.
  if (agreed.days > longestTerm.on(start).value) return { days: byLaw, agreedTerm: 'too-long' }
  return { days: agreed.days, agreedTerm: 'applied' }
}
