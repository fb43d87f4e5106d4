// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod'
import type { WeightScale } from '../../model.ts'

/** «15» or «0,125»: as many decimals as weights are read with. */
export const typedWeight = z
  .string()
  .trim()
  .regex(/^\d{1,3}(?:[.,]\d{1,4})?$/, 'scrivi il peso in cifre, per esempio 15 o 15,5')
  .transform((written) => Number(written.replace(',', '.')))

/** Points and multipliers are as many as one likes, up to what can be written. */
const mostOn: Record<WeightScale, number> = { hundred: 100, points: 999, multiplier: 999, share: 1 }

/** Whether a weight is one of its scale; weights without a scale are parts of 100. */
export const isOnScale = (weight: number, scale: WeightScale | null): boolean => weight <= mostOn[scale ?? 'hundred']

export const tooHeavy = (scale: WeightScale | null): string =>
  `qui un peso va da 0 a ${mostOn[scale ?? 'hundred']}: se i pesi dell’area contano in altro modo, dillo nella pagina dell’area`
