// SPDX-License-Identifier: EUPL-1.2
import { bare } from '../wording.ts'
import type { Field } from './column-names.ts'
import type { Columns } from './columns.ts'

/** Columns of one year each, or of a part of it: what is promised for the year of the plan, what for others, and where it starts from. */
export function withYears(columns: Columns, planYear: number): Columns {
  const named = withTargetsNamedObjectives(columns)
  const targets = named.filter(({ field }) => field === 'target')
  const own = targets.some(({ name }) => yearIn(name) === planYear) ? planYear : yearIn(targets[0]?.name ?? '')
  return named.map((column) => {
    const { name, field } = column
    const year = yearIn(name)
    if (!field && /^(?:anno |valor[ei] )?20\d\d$/.test(bare(name)))
      return { ...column, field: ofYear(year!, planYear, targets.length > 0) }
    if (field === 'target' && targets.length > 1 && year !== undefined && year !== own)
      return { ...column, field: 'otherYears' }
    if (field === 'target' && targets.length > 1 && partOfYear.test(bare(name))) return { ...column, field: 'beside' }
    if (field === 'result' && year !== undefined && year < planYear) return { ...column, field: 'baseline' }
    return column
  })
}

/** «2025», «Anno 2026», «2027» as columns. */
function ofYear(year: number, planYear: number, hasTargets: boolean): Field | undefined {
  if (year < planYear) return 'baseline'
  if (hasTargets) return undefined
  return year === planYear ? 'target' : 'otherYears'
}

/** «Target al 30/06», «Target I semestre»: a step towards the one of the whole year. */
const partOfYear = /\b30 0?6\b|\bgiugno\b|semestr|intermedi/

/** «Obiettivo 2026» beside the column of the objectives is what is to be reached. */
function withTargetsNamedObjectives(columns: Columns): Columns {
  const described = columns.filter(({ field }) => field === 'description')
  const dated = described.filter(({ name }) => yearIn(name) !== undefined)
  if (dated.length === described.length) return columns
  return columns.map((column) => (dated.includes(column) ? { ...column, field: 'target' } : column))
}

const yearIn = (name: string): number | undefined => {
  const found = /\b20\d\d\b/.exec(name)
  return found ? Number(found[0]) : undefined
}
