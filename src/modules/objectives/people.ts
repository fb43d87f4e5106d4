// SPDX-License-Identifier: EUPL-1.2
import { may, type User } from '#modules/access/index.ts'
import { type Finding, fullName, type PlanArea } from '#modules/plan/index.ts'
import type { SeenObjective, SeenYear } from './year.ts'

/** One person of an area, with the objectives that name them. */
export interface Involved {
  name: string
  area: PlanArea
  isHead: boolean
  objectives: readonly SeenObjective[]
}

/** Heads first, then the others by name; a role such as «Responsabile» counts for the head of the area. */
function involvedIn(areas: SeenYear['areas']): Involved[] {
  return areas.flatMap(({ area, objectives }) => {
    const head = area.head && nameOf(area.head)
    const found = new Map<string, SeenObjective[]>(head ? [[head, []]] : [])
    for (const seen of objectives) {
      for (const name of namesIn(seen, head)) found.set(name, [...(found.get(name) ?? []), seen])
    }
    return [...found]
      .map(([name, mine]) => ({ name, area, isHead: name === head, objectives: mine }))
      .toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || a.name.localeCompare(b.name, 'it'))
  })
}

export interface People {
  involved: readonly Involved[]
  /** Names written in two ways, perhaps of one person. */
  doubles: readonly Finding[]
  /** How many areas are left out. */
  hidden: number
}

/** The people of the areas a reader reaches. */
export function peopleFor(user: User, { year, doubles }: { year: SeenYear; doubles: readonly Finding[] }): People {
  const areas = year.areas.filter(({ area }) => may(user, 'people:read', { area: area.code }))
  const keys = new Set(areas.flatMap(({ objectives }) => objectives.map(({ objective }) => objective.key)))
  return {
    involved: involvedIn(areas),
    doubles: doubles.filter(({ objectives }) => objectives.every((key) => keys.has(key))),
    hidden: year.areas.length - areas.length,
  }
}

const nameOf = ({ given, family }: { given: string; family: string }): string =>
  fullName({ given, family, title: null })

function namesIn({ objective }: SeenObjective, head: string | null): Set<string> {
  const names = objective.participants.flatMap((each) => {
    if (each.kind === 'person') return nameOf(each.name)
    return each.kind === 'role' && head ? head : []
  })
  return new Set(names)
}
