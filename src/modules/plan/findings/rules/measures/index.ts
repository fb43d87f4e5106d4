// SPDX-License-Identifier: EUPL-1.2
import type { Check } from '../../finding.ts'
import { measureWordings } from './measure-wordings.ts'
import { restatedMeasure } from './restated-measure.ts'
import { vagueMeasures } from './vague-measures.ts'

export const measures: readonly Check[] = [vagueMeasures, restatedMeasure, measureWordings]
