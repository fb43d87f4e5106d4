// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { amountInText } from './amount-in-text.ts'
import { copiedAmount } from './copied-amount.ts'
import { cup } from './cup.ts'
import { lumpSum } from './lump-sum.ts'
import { personnelDeclared } from './personnel-declared.ts'
import { personnelSums } from './personnel-sums.ts'
import { phaseWeights } from './phase-weights.ts'
import { projectsTotal } from './projects-total.ts'
import { textInNumber } from './text-in-number.ts'
import { weightMissing } from './weight-missing.ts'
import { weightScale } from './weight-scale.ts'
import { weightsSum } from './weights-sum.ts'

export const sums: readonly Check[] = [
  phaseWeights,
  weightsSum,
  weightMissing,
  weightScale,
  personnelSums,
  personnelDeclared,
  textInNumber,
  cup,
  copiedAmount,
  amountInText,
  lumpSum,
  projectsTotal,
]
