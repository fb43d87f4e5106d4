// SPDX-License-Identifier: EUPL-1.2

/** How a place is moved, turned and made larger: «a b c d e f» of the PDF specification. */
export type Matrix = readonly [number, number, number, number, number, number]

/** What happens to a place that the second matrix moves, and then the first. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]
