// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { contradictoryQuantities } from './contradictory-quantities.ts'
import { daysFromAcceptance } from './from-acceptance.ts'
import { indicatorOfLaw } from './indicator-of-law.ts'
import { measurable } from './measurable.ts'
import { otherEvent } from './other-event.ts'
import { othersDecide } from './others-decide.ts'
import { othersDo } from './others-do.ts'
import { paymentWeight } from './payment-weight.ts'
import { quantityInTarget } from './quantity-in-target.ts'
import { quantityWithoutTerm } from './quantity-without-term.ts'
import { recurringDeliverables } from './recurring-deliverables.ts'
import { severalProjects } from './several-projects.ts'
import { timelineValues } from './timeline-values.ts'
import { withoutBaseline } from './without-baseline.ts'
import { zeroEquality } from './zero-equality.ts'

export const measuring: readonly Check[] = [
  contradictoryQuantities,
  zeroEquality,
  indicatorOfLaw,
  paymentWeight,
  measurable,
  quantityInTarget,
  quantityWithoutTerm,
  recurringDeliverables,
  severalProjects,
  daysFromAcceptance,
  withoutBaseline,
  timelineValues,
  othersDecide,
  othersDo,
  otherEvent,
]
