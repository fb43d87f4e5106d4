// SPDX-License-Identifier: EUPL-1.2
// The check of a plan: one rule a file, each silent on what is right.
import type { Finding } from '../model.ts'
import type { Check, PlanContent } from './finding.ts'
import { noLongerThere } from './rules/abolished.ts'
import { actYear } from './rules/act-year.ts'
import { amountInText } from './rules/amount-in-text.ts'
import { numberAndWeightApart } from './rules/apart.ts'
import { brokenDates } from './rules/broken-dates.ts'
import { categoryName } from './rules/category-name.ts'
import { contradictoryDeadlines } from './rules/contradictory-deadlines.ts'
import { copiedAmount } from './rules/copied-amount.ts'
import { councilAct } from './rules/council-act.ts'
import { crossArea } from './rules/cross-area.ts'
import { cup } from './rules/cup.ts'
import { cutText } from './rules/cut-text.ts'
import { earlyTerm } from './rules/early-term.ts'
import { emptyCell } from './rules/empty-cell.ts'
import { daysFromAcceptance } from './rules/from-acceptance.ts'
import { indicatorOfLaw } from './rules/indicator-of-law.ts'
import { lateForLaw } from './rules/late-for-law.ts'
import { loneItem } from './rules/lone-item.ts'
import { lumpSum } from './rules/lump-sum.ts'
import { measurable } from './rules/measurable.ts'
import { misspelling } from './rules/misspelling.ts'
import { mixedDates } from './rules/mixed-dates.ts'
import { nearDuplicates } from './rules/near-duplicates.ts'
import { numbering } from './rules/numbering.ts'
import { officeWordings } from './rules/office-wordings.ts'
import { othersDecide } from './rules/others-decide.ts'
import { paymentWeight } from './rules/payment-weight.ts'
import { peopleTogether } from './rules/people-together.ts'
import { personnelDeclared } from './rules/personnel-declared.ts'
import { personnelSums } from './rules/personnel-sums.ts'
import { piaoSection } from './rules/piao-section.ts'
import { quantityInTarget } from './rules/quantity-in-target.ts'
import { quantityWithoutTerm } from './rules/quantity-without-term.ts'
import { reasonAsTitle } from './rules/reason-as-title.ts'
import { recurringDeliverables } from './rules/recurring-deliverables.ts'
import { repeatedWords } from './rules/repeated-words.ts'
import { restatedMeasure } from './rules/restated-measure.ts'
import { sectionName } from './rules/section-name.ts'
import { severalProjects } from './rules/several-projects.ts'
import { sharedShare } from './rules/shared-share.ts'
import { sharedWeight } from './rules/shared-weight.ts'
import { splitRow } from './rules/split-row.ts'
import { supersededAct } from './rules/superseded-act.ts'
import { swappedLetters } from './rules/swapped-letters.ts'
import { textInNumber } from './rules/text-in-number.ts'
import { themesMissing } from './rules/themes-missing.ts'
import { unnamedPeople } from './rules/unnamed-people.ts'
import { unreadRows } from './rules/unread.ts'
import { vagueFrequency } from './rules/vague-frequency.ts'
import { vagueMeasures } from './rules/vague-measures.ts'
import { weightMissing } from './rules/weight-missing.ts'
import { weightScale } from './rules/weight-scale.ts'
import { weightsSum } from './rules/weights-sum.ts'
import { withoutBaseline } from './rules/without-baseline.ts'
import { yearInferred } from './rules/year-inferred.ts'
import { zeroEquality } from './rules/zero-equality.ts'

const checks: readonly Check[] = [
  weightsSum,
  weightMissing,
  weightScale,
  unreadRows,
  numbering,
  numberAndWeightApart,
  sharedWeight,
  contradictoryDeadlines,
  zeroEquality,
  paymentWeight,
  measurable,
  quantityWithoutTerm,
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
  lateForLaw,
  lumpSum,
  splitRow,
  emptyCell,
  repeatedWords,
  cutText,
  reasonAsTitle,
  othersDecide,
  withoutBaseline,
  severalProjects,
  peopleTogether,
  unnamedPeople,
  restatedMeasure,
  vagueMeasures,
  loneItem,
  vagueFrequency,
  mixedDates,
  sharedShare,
  earlyTerm,
  misspelling,
  swappedLetters,
  officeWordings,
  themesMissing,
  indicatorOfLaw,
  daysFromAcceptance,
  noLongerThere,
  supersededAct,
  sectionName,
  piaoSection,
  councilAct,
  categoryName,
]

const order = { error: 0, warning: 1, info: 2 }

/** Everything found in a plan, the gravest first, then as it occurs in the document. */
export const check = (plan: PlanContent, lines: readonly string[]): Finding[] =>
  checks
    .flatMap((rule) => rule(plan, lines))
    .toSorted((a, b) => order[a.severity] - order[b.severity] || (a.lines[0] ?? 0) - (b.lines[0] ?? 0))
