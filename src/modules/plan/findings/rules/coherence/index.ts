// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { staffScope } from './staff-scope.ts'
import { statusInText } from './status-in-text.ts'
import { undescribedProjects } from './undescribed-projects.ts'

export const coherence: readonly Check[] = [statusInText, undescribedProjects, staffScope]
