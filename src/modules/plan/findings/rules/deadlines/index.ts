// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { brokenDates } from './broken-dates.ts'
import { contradictoryDeadlines } from './contradictory-deadlines.ts'
import { earlyTerm } from './early-term.ts'
import { lateForLaw } from './late-for-law.ts'
import { latePhase } from './late-phase.ts'
import { mixedDates } from './mixed-dates.ts'
import { otherYear } from './other-year.ts'
import { undefinedPeriod } from './undefined-period.ts'
import { vagueFrequency } from './vague-frequency.ts'
import { yearInferred } from './year-inferred.ts'

export const deadlines: readonly Check[] = [
  latePhase,
  otherYear,
  contradictoryDeadlines,
  brokenDates,
  lateForLaw,
  yearInferred,
  earlyTerm,
  vagueFrequency,
  mixedDates,
  undefinedPeriod,
]
