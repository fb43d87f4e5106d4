// SPDX-License-Identifier: EUPL-1.2
// What each column of a header holds, by its name and by those beside it.
import { monthColumns } from '../terms/months.ts'
import { bare } from '../wording.ts'
import type { Field } from './column-names.ts'
import { type Column, type Columns, fieldNamed, holds } from './columns.ts'
import { withYears } from './year-columns.ts'

/** The columns that headers name, for a plan of this year. */
export function columnsNamed(headers: readonly string[], planYear: number): Columns {
  const months = monthColumns(headers)
  const named = headers.map((name, index) => ({ name, field: fieldNamed(name), months: months[index] }))
  const inYears = (columns: Columns) => withYears(columns, planYear)
  const steps = [
    withGrades,
    withDescription,
    withOneArea,
    withResults,
    withOneWeight,
    inYears,
    withPhases,
    withOwnWeights,
  ]
  return steps.reduce<Columns>((columns, step) => step(columns), named.map(inTimeline))
}

const inTimeline = ({
  name,
  field,
  months,
}: {
  name: string
  field: Field | undefined
  months?: readonly number[] | undefined
}): Column => (months ? { name, field: 'months', months } : { name, field })

/** «Raggiunto al 100%» and «Raggiunto al 50%» are how much counts as reached: the whole is what is expected. */
function withGrades(columns: Columns): Columns {
  const grades = columns.map(({ name }) => gradeIn(name))
  const [most, another] = grades.filter((grade) => grade !== undefined).toSorted((a, b) => b - a)
  if (most === undefined || another === undefined || another === most) return columns
  const others = columns.filter((_, at) => grades[at] === undefined)
  return columns.map((column, at) => {
    if (grades[at] === undefined) return column
    return { ...column, field: grades[at] === most && !holds(others, 'target') ? 'target' : 'beside' }
  })
}

function gradeIn(name: string): number | undefined {
  const words = bare(name)
  if (!/raggiunt|raggiungimento|conseguit|atteso|target/.test(words)) return undefined
  const [, percent] = /\b(\d{1,3}) ?%/.exec(words) ?? []
  if (percent !== undefined) return Number(percent)
  return gradesInWords[words.split(' ', 1)[0]!]
}

const gradesInWords: Readonly<Record<string, number>> = { pienamente: 100, totalmente: 100, parzialmente: 50, non: 0 }

/** «Obiettivo strategico» is the objective, where no column holds a nearer one. */
function withDescription(columns: Columns): Columns {
  const nearest = columns.findLastIndex(
    ({ name, field }) => field === 'parent' && /^obiettiv/.test(bare(name)) && !/valore pubblico/.test(bare(name)),
  )
  if (holds(columns, 'description') || nearest < 0) return columns
  return columns.map((column, at) => (at === nearest ? { ...column, field: 'description' } : column))
}

/** «Area» and «Servizio» side by side, «Dirigente» and «E.Q.»: the first is the wider one, whose objectives these are. */
function withOneArea(columns: Columns): Columns {
  const isFurther = (field: Field | undefined, at: number) =>
    (field === 'area' || field === 'head') && columns.findIndex((each) => each.field === field) < at
  return columns.map((column, at) => (isFurther(column.field, at) ? { ...column, field: 'beside' } : column))
}

/** Beside another weight or target, a bare «%» and «Punteggio attribuito» are how much was reached. */
const withResults = (columns: Columns): Columns =>
  columns.map((column) => {
    const [words, { field }] = [bare(column.name), column]
    const among = field === 'weight' || field === 'target' || field === 'indicator'
    const another = columns.some((each) => each !== column && each.field === field)
    return among && another && reached.test(words) ? { ...column, field: 'result' } : column
  })

/** «Punteggio» after «Peso» is what was given, where results are written; else it is kept as it is. */
function withOneWeight(columns: Columns): Columns {
  const weighs = columns.some(({ name, field }) => field === 'weight' && /^pes/.test(bare(name)))
  const other: Field = holds(columns, 'result') ? 'result' : 'beside'
  return columns.map((column) =>
    weighs && column.field === 'weight' && /^(?:punt|rilevanza)/.test(bare(column.name))
      ? { ...column, field: other }
      : column,
  )
}

const reached = /^%$|raggiunt|conseguit|attribuit[oi]$|ottenut|realizzat|consuntiv|effettiv/

/** «Attività» beside the objective are its phases, where they have times or weights of their own. */
function withPhases(columns: Columns): Columns {
  const activity = columns.findIndex(({ name }) => /^(?:attivita|azion[ei]|intervent[oi])\b/.test(bare(name)))
  const others = columns.some(({ field }, index) => field === 'description' && index < activity)
  const timed = holds(columns, 'start', 'months', 'phaseWeight')
  if (!others || !timed || holds(columns, 'phase')) return columns
  return columns.map((column, index) => (index === activity ? { ...column, field: 'phase' } : column))
}

const weighed = { indicator: 'indicatorWeight', phase: 'phaseWeight' } as const

/** A weight right after the phase, or a second one after the indicator, is theirs. */
function withOwnWeights(columns: Columns): Columns {
  const plain = columns.filter(({ name, field }) => field === 'weight' && /^(?:peso|pesi|%)(?: %)?$/.test(bare(name)))
  return columns.map((column, index) => {
    const before = columns[index - 1]?.field
    if (!plain.includes(column) || (before !== 'phase' && before !== 'indicator')) return column
    const several = plain.length > 1 && plain.indexOf(column) > 0
    return before === 'phase' || several ? { ...column, field: weighed[before] } : column
  })
}
