// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { numberAndWeightApart } from './apart.ts'
import { crossArea } from './cross-area.ts'
import { emptyCell } from './empty-cell.ts'
import { numbering } from './numbering.ts'
import { sharedShare } from './shared-share.ts'
import { sharedWeight } from './shared-weight.ts'
import { splitRow } from './split-row.ts'
import { unreadRows } from './unread.ts'

export const structure: readonly Check[] = [
  unreadRows,
  numbering,
  numberAndWeightApart,
  sharedWeight,
  emptyCell,
  splitRow,
  crossArea,
  sharedShare,
]
