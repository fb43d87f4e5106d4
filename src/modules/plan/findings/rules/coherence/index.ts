// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { actMissing } from './act-missing.ts'
import { objectivesDone } from './objectives-done.ts'
import { otherMunicipality } from './other-municipality.ts'
import { otherStart } from './other-start.ts'
import { overlappingYears } from './overlapping-years.ts'
import { staffScope } from './staff-scope.ts'
import { staleYears } from './stale-years.ts'
import { statusInText } from './status-in-text.ts'
import { twoNames } from './two-names.ts'
import { undescribedProjects } from './undescribed-projects.ts'
import { unreportedObjective } from './unreported-objective.ts'

export const coherence: readonly Check[] = [
  staleYears,
  otherMunicipality,
  statusInText,
  undescribedProjects,
  staffScope,
  twoNames,
  unreportedObjective,
  overlappingYears,
  otherStart,
  objectivesDone,
  actMissing,
]
