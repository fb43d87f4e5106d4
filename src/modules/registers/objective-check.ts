// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Areas, may, type Permission, type User } from '#modules/access/index.ts'
import { matterOf, objectivesIn, objectivesOfYear, type PlanObjective, type YearAndKey } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import type { Numbered } from './register.ts'

type Speaking = Numbered<{ year: number; objective: string }>

/** Who records, and with which permission. */
interface Recorder {
  by: User
  permission: Permission
}

/** The objectives for which somebody may record. */
export const recordable = (objectives: readonly PlanObjective[], { by, permission }: Recorder): PlanObjective[] =>
  objectives.filter((objective) => may(by, permission, matterOf(by, objective)))

/** Why somebody may not record for an objective; nothing when they may. */
const whyNotRecorded = (objective: PlanObjective, { by, permission }: Recorder): string | undefined =>
  may(by, permission, matterOf(by, objective))
    ? undefined
    : `non registri per ${objective.key}: puoi farlo per gli obiettivi della tua area che il tuo ruolo ti affida`

/** Throws when somebody may not record for an objective. */
export function refuseToRecord(objective: PlanObjective, recorder: Recorder): void {
  const why = whyNotRecorded(objective, recorder)
  if (why) throw new Refusal('forbidden', `${why[0]!.toUpperCase()}${why.slice(1)}.`)
}

/** A problem for each row of an objective that the plan of its year does not have, or that is not for this person. */
export async function objectiveProblems(
  db: Database,
  rows: readonly Speaking[],
  recorder: Recorder,
): Promise<Problem[]> {
  const years = [...new Set(rows.map(({ row }) => row.year))]
  const plans = new Map(await Promise.all(years.map(async (year) => [year, await objectivesOfYear(db, year)] as const)))
  return rows.flatMap(({ line, row: { year, objective: key } }) => {
    const known = plans.get(year)!
    const objective = known.find((each) => each.key === key)
    const message = objective ? whyNotRecorded(objective, recorder) : unknownObjective(year, key, known)
    return message === undefined ? [] : { line, field: 'Obiettivo', message }
  })
}

export const unknownObjective = (year: number, key: string, known: readonly PlanObjective[]): string =>
  known.length === 0
    ? `non c’è un piano del ${year}: importa prima il piano`
    : `nel piano del ${year} non c’è l’obiettivo «${key}»: le sigle sono come ${known[0]!.key}`

/** The objectives whose rows are within reach; nothing when it is all of them. */
export const objectivesWithin = async (db: Database, reach: Areas): Promise<YearAndKey[] | undefined> =>
  reach === 'everywhere' ? undefined : objectivesIn(db, reach)
