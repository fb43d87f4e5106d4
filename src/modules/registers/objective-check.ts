// SPDX-License-Identifier: EUPL-1.2
import type { Problem } from '#kernel/problem.ts'
import { objectiveKeys } from '#modules/plan/index.ts'
import type { Database } from '#platform/database.ts'
import type { Numbered } from './register.ts'

/** A problem for each row that speaks of an objective the plan of its year does not have. */
export async function unknownObjectives(
  db: Database,
  rows: readonly Numbered<{ year: number; objective: string }>[],
): Promise<Problem[]> {
  const years = [...new Set(rows.map(({ row }) => row.year))]
  const keys = new Map(await Promise.all(years.map(async (year) => [year, await objectiveKeys(db, year)] as const)))
  return rows.flatMap(({ line, row: { year, objective } }) => {
    const known = keys.get(year)!
    if (known.has(objective)) return []
    const message =
      known.size === 0
        ? `non c’è un piano del ${year}: importa prima il piano`
        : `nel piano del ${year} non c’è l’obiettivo «${objective}»: le sigle sono come ${[...known][0]}`
    return { line, field: 'Obiettivo', message }
  })
}
