// SPDX-License-Identifier: EUPL-1.2
import { addDays, type CivilDate, civilDate, formatDay } from '#kernel/civil-date.ts'
import { type Cents, formatEuro } from '#kernel/money.ts'
import { dated } from './dated.ts'

/** Above what sum the collection agency must be asked whether the payee owes taxes; nothing means any sum. */
export const taxDebtThreshold = dated('Soglia della verifica sui debiti fiscali', [
  {
    from: civilDate('2008-03-29'),
    cites: { act: 'dpr-1973-602', place: 'art. 48-bis, comma 1, testo originario' },
    value: { over: 10_000_00n, days: 30 },
    unverified: true,
  },
  {
    from: civilDate('2018-03-01'),
    cites: { act: 'dpr-1973-602', place: 'art. 48-bis, comma 1' },
    value: { over: 5_000_00n, days: 60 },
  },
])

/** From when professional fees are checked whatever the sum, and paid to the agency up to the debt. */
export const professionalFeesCheck = dated('Verifica sui compensi dei professionisti', [
  {
    from: civilDate('1973-10-16'),
    cites: { act: 'dpr-1973-602', place: 'testo precedente il comma 1-ter' },
    value: false,
  },
  {
    from: civilDate('2026-06-15'),
    cites: { act: 'dpr-1973-602', place: 'art. 48-bis, comma 1-ter' },
    value: true,
  },
])

/** Whether something must be done before paying, and why. */
export interface CheckAnswer {
  needed: boolean
  because: string
}

export interface TaxDebtCheck extends CheckAnswer {
  /** What follows when the payee turns out to owe taxes; nothing when nobody has to ask. */
  ifOwing: 'suspend' | 'pay-the-agency' | null
}

export interface PaymentToCheck {
  paidOn: CivilDate
  /** To the supplier: split-payment tax is not in it. */
  amount: Cents
  /** Fees of art. 54 of the income tax code. */
  professionalFee: boolean
}

/** Whether the collection agency must be asked about the payee; the threshold itself is not above it. */
export function taxDebtCheck({ paidOn, amount, professionalFee }: PaymentToCheck): TaxDebtCheck {
  const { over, days } = taxDebtThreshold.on(paidOn).value
  if (amount <= 0n) return { needed: false, because: 'Non c’è una somma da pagare.', ifOwing: null }
  if (professionalFee && professionalFeesCheck.on(paidOn).value) {
    const because =
      'È un compenso professionale: si verifica qualunque importo, e ciò che è a debito si versa all’agente della riscossione.'
    return { needed: true, because, ifOwing: 'pay-the-agency' }
  }
  if (amount <= over) return { needed: false, because: `L’importo non supera ${formatEuro(over)}.`, ifOwing: null }
  const because = `L’importo supera ${formatEuro(over)}: se ci sono debiti fiscali, il pagamento si sospende per ${days} giorni fino alla somma dovuta.`
  return { needed: true, because, ifOwing: 'suspend' }
}

/** Days for which a certificate of regular contributions (DURC) holds. */
export const contributionCertificateValidity = dated('Validità del DURC', [
  {
    from: civilDate('2013-06-22'),
    cites: { act: 'decree-2014-34', place: 'disciplina precedente' },
    value: 120,
    unverified: true,
  },
  { from: civilDate('2015-07-01'), cites: { act: 'decree-2014-34', place: 'art. 4' }, value: 120, unverified: true },
])

/** The newest certificate of the supplier: nothing when there is none. */
export interface ContributionCertificate {
  askedOn: CivilDate
  regular: boolean
}

/** Whether a new certificate must be asked before paying. */
export function contributionCheck(certificate: ContributionCertificate | null, paidOn: CivilDate): CheckAnswer {
  if (!certificate) return { needed: true, because: 'Non c’è un DURC di questo fornitore: chiedilo prima di pagare.' }
  const { askedOn, regular } = certificate
  if (!regular) {
    return {
      needed: true,
      because: `Il DURC del ${formatDay(askedOn)} non è regolare: valuta l’intervento sostitutivo.`,
    }
  }
  const validTo = addDays(askedOn, contributionCertificateValidity.on(askedOn).value)
  return paidOn <= validTo
    ? { needed: false, because: `Il DURC vale fino al ${formatDay(validTo)}.` }
    : { needed: true, because: `Il DURC valeva fino al ${formatDay(validTo)}: chiedine uno nuovo.` }
}
