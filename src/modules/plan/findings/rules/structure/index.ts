// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { numberAndWeightApart } from './apart.ts'
import { copiedText } from './copied-text.ts'
import { crossArea } from './cross-area.ts'
import { emptyCell } from './empty-cell.ts'
import { headingWordings } from './heading-wordings.ts'
import { numbering } from './numbering.ts'
import { repeatedObjective } from './repeated-objective.ts'
import { sharedShare } from './shared-share.ts'
import { sharedWeight } from './shared-weight.ts'
import { splitRow } from './split-row.ts'
import { unreadRows } from './unread.ts'

export const structure: readonly Check[] = [
  repeatedObjective,
  unreadRows,
  numbering,
  numberAndWeightApart,
  sharedWeight,
  emptyCell,
  splitRow,
  crossArea,
  sharedShare,
  headingWordings,
  copiedText,
]
