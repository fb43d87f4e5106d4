// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { formatEuro } from '#kernel/money.ts'
import { formatNumber } from '#kernel/ratio.ts'
import { acceptanceTerm } from '#law/acceptance.ts'
import { acts } from '#law/acts.ts'
import { contractRetention } from '#law/amount-due.ts'
import { debtReductionTerms } from '#law/debt-reduction.ts'
import { type DocumentKind, documentKinds } from '#law/document-kinds.ts'
import { fundTiers } from '#law/guarantee-fund.ts'
import { contributionCertificateValidity, professionalFeesCheck, taxDebtThreshold } from '#law/payment-checks.ts'
import { paymentObjectiveWeight } from '#law/payment-objective-weight.ts'
import { longestTerm, paymentTerm } from '#law/payment-term.ts'
import { pnrrTargets } from '#law/pnrr-targets.ts'
import { publishedPaymentKinds } from '#law/published-payments.ts'
import type { Citation } from '#law/rule.ts'

/** A version of a value of law, as a person reads it. */
export interface DatedInWords {
  name: string
  from: CivilDate
  words: string
  source: string
  unverified: boolean
}

interface Dated<Value> {
  name: string
  versions: readonly { from: CivilDate; value: Value; cites: Citation; unverified?: true }[]
}

const said = <Value>({ name, versions }: Dated<Value>, say: (value: Value) => string): DatedInWords[] =>
  versions.map(({ from, value, cites, unverified = false }) => ({
    name,
    from,
    words: say(value),
    source: `${acts[cites.act]}, ${cites.place}`,
    unverified,
  }))

const codesOf = (kinds: Readonly<Record<string, DocumentKind>>, wanted: DocumentKind): string =>
  Object.keys(kinds)
    .filter((code) => kinds[code] === wanted)
    .join(' ')

const days = (value: number): string => `${value} giorni`

/** Every value on payments that the law changes over time, version by version. */
export const datedInWords: readonly DatedInWords[] = [
  said(paymentTerm, days),
  said(longestTerm, days),
  said(acceptanceTerm, days),
  said(contributionCertificateValidity, days),
  said(taxDebtThreshold, (value) => `oltre ${formatEuro(value.over)}; sospensione di ${days(value.days)}`),
  said(professionalFeesCheck, (holds) => (holds ? 'per qualunque importo' : 'nessuna')),
  said(contractRetention, (value) => `${formatNumber(Number(value) / 100, 2)}%`),
  said(
    pnrrTargets,
    ({ longestTime, longestDelay, leastPercentPaid }) =>
      `tempo medio ${longestTime} giorni, ritardo ${longestDelay}, almeno ${leastPercentPaid}% pagato`,
  ),
  said(
    debtReductionTerms,
    ({ leastPercentLess, smallPercentOfInvoices }) =>
      `almeno ${leastPercentLess}% in meno, o sotto ${smallPercentOfInvoices}% delle fatture dell’anno`,
  ),
  said(
    fundTiers,
    ({ whenDebtDidNotFall, byDelay }) =>
      `${whenDebtDidNotFall}% se il debito non scende; ${byDelay.map(({ over, percent }) => `oltre ${over} giorni ${percent}%`).join(', ')}`,
  ),
  said(paymentObjectiveWeight, (value) => `${value}%`),
  said(
    documentKinds,
    (kinds) => `debiti: ${codesOf(kinds, 'invoice')}; note di credito: ${codesOf(kinds, 'credit-note')}`,
  ),
  said(publishedPaymentKinds, ({ current, capital }) => `«${current}», «${capital}»`),
].flat()
