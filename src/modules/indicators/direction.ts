// SPDX-License-Identifier: EUPL-1.2

/** On which side of the promised value to stay; «under» and «over» leave that value out. */
export type Direction = 'at-most' | 'under' | 'at-least' | 'over'

export const directionSigns: Record<Direction, string> = { 'at-most': '≤', under: '<', 'at-least': '≥', over: '>' }

export const directionNames: Record<Direction, string> = {
  'at-most': 'non superiore a',
  under: 'inferiore a',
  'at-least': 'non inferiore a',
  over: 'superiore a',
}

/** Whether a value stays on the promised side of another. */
export function keeps(value: number, direction: Direction, promised: number): boolean {
  switch (direction) {
    case 'at-most':
      return value <= promised
    case 'under':
      return value < promised
    case 'at-least':
      return value >= promised
    case 'over':
      return value > promised
  }
}
