// SPDX-License-Identifier: EUPL-1.2
import { type Fraction, formatSigned, ratio } from '#kernel/ratio.ts'

/** «+0,524 giorni»; a dash where there is no effect. */
export const daysOf = (effect: Fraction | undefined): string =>
  effect ? `${formatSigned(ratio(effect.numerator, effect.denominator, 3), 3)} giorni` : '—'
