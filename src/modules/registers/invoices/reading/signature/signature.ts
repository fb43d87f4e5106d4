// SPDX-License-Identifier: EUPL-1.2
import type { X509Certificate } from 'node:crypto'
import { type CivilDate, civilDate, dayInRome, formatDay } from '#kernel/civil-date.ts'

/** What the mathematics of a signature say. No chain of trust is followed: nobody vouches here for the certificate. */
export interface Signature {
  outcome: 'valid' | 'invalid' | 'not-checkable'
  /** Why, when it is not valid; in Italian. */
  because?: string | undefined
  signers: readonly Signer[]
}

/** Who signed, as their certificate tells. */
export interface Signer {
  name: string
  validFrom: CivilDate
  validUntil: CivilDate
}

export const signerOf = (certificate: X509Certificate): Signer => ({
  name: nameIn(certificate.subject),
  validFrom: dayOf(certificate.validFromDate),
  validUntil: dayOf(certificate.validToDate),
})

/** A certificate without end says it ends with the year 9999, which in Rome is over; one that says no day has none. */
const dayOf = (instant: Date): CivilDate => (instant < lastInstant ? dayInRome(instant) : lastDay)
const lastDay = civilDate('9999-12-31')
const lastInstant = new Date('9999-12-31T00:00:00Z')

/** The common name, or what else there is of a name, from lines such as «CN=Ada Neri». */
function nameIn(subject: string): string {
  const fields = new Map(
    subject.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  const whole = [fields.get('GN'), fields.get('SN')].filter(Boolean).join(' ')
  return (whole || fields.get('CN') || fields.get('O') || 'senza nome').slice(0, 200)
}

/** What a person reads of it, for a document of a day. */
export function signatureNote({ outcome, because, signers }: Signature, on: CivilDate): string {
  const said = {
    valid: 'La firma corrisponde al contenuto',
    invalid: `La firma non torna: ${because}`,
    'not-checkable': `La firma non si può verificare: ${because}`,
  }[outcome]
  const outside = signers.filter(({ validFrom, validUntil }) => on < validFrom || on > validUntil)
  const ended = outside.map(
    ({ name, validFrom, validUntil }) =>
      `Il certificato di ${name} vale dal ${formatDay(validFrom)} al ${formatDay(validUntil)}, non nel giorno del documento`,
  )
  return `${[said, ...ended, 'Chi ha emesso il certificato non viene verificato'].join('. ')}.`
}
