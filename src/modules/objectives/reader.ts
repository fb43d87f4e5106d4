// SPDX-License-Identifier: EUPL-1.2
import { may, type User } from '#modules/access/index.ts'
import { matterOf, type PlanArea } from '#modules/plan/index.ts'
import type { SeenObjective, SeenYear } from './year.ts'

/** As much of a year as a reader may open. */
export interface OpenYear extends SeenYear {
  /** How many objectives are left out. */
  hidden: number
}

export const mayOpen = (user: User, { code }: Pick<PlanArea, 'code'>): boolean =>
  may(user, 'objectives:read', { area: code })

/** The areas a reader may open, with their objectives; the numbers of the whole year are for everybody. */
export function openTo(user: User, year: SeenYear): OpenYear {
  const count = (areas: SeenYear['areas']) => areas.reduce((sum, { objectives }) => sum + objectives.length, 0)
  const areas = year.areas.filter(({ area }) => mayOpen(user, area))
  return { ...year, areas, hidden: count(year.areas) - count(areas) }
}

/** Whether a reader may record an act for an objective: the same question the deed asks. */
export const mayProve = (user: User, { objective }: SeenObjective): boolean =>
  may(user, 'acts:record', matterOf(user, objective))
