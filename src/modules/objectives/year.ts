// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import { yearOf } from '#kernel/period.ts'
import { compareFractions, type Fraction } from '#kernel/ratio.ts'
import {
  type Catalogue,
  type Judged,
  judgeAll,
  type Moment,
  type State,
  stateOf,
  troubleFirst,
} from '#modules/indicators/index.ts'
import { currentPlan, type Plan, type PlanArea, type PlanObjective, shareOf } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'

/** The plan in force with each promise judged on a day. */
export interface SeenYear {
  plan: Plan
  on: CivilDate
  areas: readonly SeenArea[]
  /** «?al=2026-05-01» for a day that is not today: keeps the day from page to page. */
  query: string
}

export interface SeenArea {
  area: PlanArea
  path: string
  objectives: readonly SeenObjective[]
}

export interface SeenObjective {
  area: PlanArea
  objective: PlanObjective
  path: string
  /** How much of its area it weighs. */
  share: Fraction
  judged: readonly Judged[]
  state: State
}

/** The year on a day, for who reads on another; nothing while no plan was imported. */
export async function seeYear(
  db: Database,
  measures: Catalogue,
  on: CivilDate,
  today = on,
): Promise<SeenYear | undefined> {
  const plan = await currentPlan(db)
  if (!plan) return undefined
  const promises = plan.areas.flatMap(({ code, objectives }) =>
    objectives.map(({ key, indicators }) => ({ key, unit: code, indicators })),
  )
  const query = on === today ? '' : `?al=${on}`
  const judged = await judgeAll(db, measures, promises, momentOf(plan, on))
  const see = (area: PlanArea, objective: PlanObjective): SeenObjective => {
    const mine = judged.get(objective.key) ?? []
    return {
      ...{ area, objective, path: `/obiettivi/${objective.key}${query}` },
      ...{ share: shareOf(area, [objective]), judged: mine, state: stateOf(mine) },
    }
  }
  const areas = plan.areas.map((area) => ({
    area,
    path: `/aree/${area.code}${query}`,
    objectives: area.objectives.map((objective) => see(area, objective)),
  }))
  return { plan, on, areas, query }
}

export const momentOf = (plan: Plan, on: CivilDate): Moment => ({ on, year: yearOf(plan.year) })

export const allSeen = (year: SeenYear): SeenObjective[] => year.areas.flatMap(({ objectives }) => [...objectives])

/** The worst first, then the heaviest. */
export const byTrouble = (seen: readonly SeenObjective[]): SeenObjective[] =>
  seen.toSorted(
    (a, b) => troubleFirst.indexOf(a.state) - troubleFirst.indexOf(b.state) || compareFractions(b.share, a.share),
  )

/** One sentence on why the objective stands where it stands. */
export const reasonOf = ({ judged, state }: SeenObjective): string =>
  judged.find(({ verdict }) => verdict.state === state)?.verdict.reason ??
  'Il piano non dà un indicatore a questo obiettivo.'
