// SPDX-License-Identifier: EUPL-1.2
// The check of a plan: one rule a file, each silent on what is right.
import type { Finding } from '../model.ts'
import { actYear } from './act-year.ts'
import { amountInText } from './amount-in-text.ts'
import { numberAndWeightApart } from './apart.ts'
import { brokenDates } from './broken-dates.ts'
import { contradictoryDeadlines } from './contradictory-deadlines.ts'
import { copiedAmount } from './copied-amount.ts'
import { crossArea } from './cross-area.ts'
import { cup } from './cup.ts'
import type { Check, PlanContent } from './finding.ts'
import { measurable } from './measurable.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { numbering } from './numbering.ts'
import { paymentWeight } from './payment-weight.ts'
import { personnelDeclared } from './personnel-declared.ts'
import { personnelSums } from './personnel-sums.ts'
import { quantityInTarget } from './quantity-in-target.ts'
import { recurringDeliverables } from './recurring-deliverables.ts'
import { sharedWeight } from './shared-weight.ts'
import { textInNumber } from './text-in-number.ts'
import { weightMissing } from './weight-missing.ts'
import { weightsSum } from './weights-sum.ts'
import { yearInferred } from './year-inferred.ts'
import { zeroEquality } from './zero-equality.ts'

const checks: readonly Check[] = [
  weightsSum,
  weightMissing,
  numbering,
  numberAndWeightApart,
  sharedWeight,
  contradictoryDeadlines,
  zeroEquality,
  paymentWeight,
  measurable,
  quantityInTarget,
  recurringDeliverables,
  yearInferred,
  crossArea,
  brokenDates,
  actYear,
  nearDuplicates,
  personnelSums,
  personnelDeclared,
  textInNumber,
  cup,
  copiedAmount,
  amountInText,
]

const order = { error: 0, warning: 1, info: 2 }

/** Everything found in a plan, the gravest first, then as it occurs in the document. */
export const check = (plan: PlanContent, lines: readonly string[]): Finding[] =>
  checks
    .flatMap((rule) => rule(plan, lines))
    .toSorted((a, b) => order[a.severity] - order[b.severity] || (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
