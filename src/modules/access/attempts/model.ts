// SPDX-License-Identifier: EUPL-1.2
import { counted } from '#kernel/counted.ts'

/** How tries are slowed down, in seconds: some are free, then each waits twice as long as the one before. */
export interface Pace {
  free: number
  first: number
  longest: number
  /** After so long without tries, they are free again. */
  forget: number
}

const minute = 60
const hour = 60 * minute

export const paces = {
  /** Somebody's password or code: nobody mistypes more; a thousand guesses take over a week. */
  person: { free: 5, first: 30, longest: 15 * minute, forget: 24 * hour },
  /** An address is often a whole office. */
  address: { free: 30, first: 10, longest: 15 * minute, forget: hour },
  /** Mail asked for again: each fills somebody's box. */
  mail: { free: 3, first: 5 * minute, longest: 4 * hour, forget: 24 * hour },
} as const satisfies Record<string, Pace>

/** «tra 30 secondi», «tra 4 minuti»: when to try again. */
export function inHowLong(seconds: number): string {
  if (seconds < minute) return `tra ${counted(seconds, 'secondo', 'secondi')}`
  if (seconds < hour) return `tra ${counted(Math.ceil(seconds / minute), 'minuto', 'minuti')}`
  return `tra ${counted(Math.ceil(seconds / hour), 'ora', 'ore')}`
}
