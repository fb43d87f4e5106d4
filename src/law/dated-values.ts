// SPDX-License-Identifier: EUPL-1.2
import { acceptanceTerm } from './acceptance.ts'
import { contractRetention } from './amount-due.ts'
import { debtReductionTerms } from './debt-reduction.ts'
import { documentKinds } from './document-kinds.ts'
import { fundTiers } from './guarantee-fund.ts'
import { contributionCertificateValidity, professionalFeesCheck, taxDebtThreshold } from './payment-checks.ts'
import { paymentObjectiveWeight } from './payment-objective-weight.ts'
import { longestTerm, paymentTerm } from './payment-term.ts'
import { pnrrTargets } from './pnrr-targets.ts'
import { publishedPaymentKinds } from './published-payments.ts'

/** Every value on payments that the law changes over time, for whoever wants to see them with their days and sources. */
export const datedValues = [
  paymentTerm,
  longestTerm,
  documentKinds,
  acceptanceTerm,
  contractRetention,
  taxDebtThreshold,
  professionalFeesCheck,
  contributionCertificateValidity,
  pnrrTargets,
  debtReductionTerms,
  fundTiers,
  paymentObjectiveWeight,
  publishedPaymentKinds,
] as const
