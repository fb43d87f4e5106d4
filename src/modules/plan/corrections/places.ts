// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto'
import type { Area } from '../model.ts'
import { bare } from '../reading/wording.ts'

/** The areas with the place each is known by: its name. */
export function placesOfAreas(areas: readonly Area[]): { area: Area; place: string }[] {
  const placed = placing()
  return areas.map((area) => ({ area, place: placed(bare(area.name)) }))
}

/** A short name for words of any length; the second time the same words come they are «…#2». */
export function placing(): (words: string) => string {
  const times = new Map<string, number>()
  return (words) => {
    const time = (times.get(words) ?? 0) + 1
    times.set(words, time)
    return time === 1 ? hashOf(words) : `${hashOf(words)}#${time}`
  }
}

export const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 20)
