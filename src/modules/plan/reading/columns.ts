// SPDX-License-Identifier: EUPL-1.2
import { columnNames, type Field, fields } from './column-names.ts'
import type { Row } from './containers/document.ts'
import { isMarked, monthColumns } from './months.ts'
import { bare } from './wording.ts'

/** A column of a table of objectives. */
export interface Column {
  /** As its header says it; empty where there is none. */
  name: string
  /** Nothing where the header is not understood. */
  field: Field | undefined
  /** The months it stands for in a timeline. */
  months?: readonly number[]
}

export type Columns = readonly Column[]

export const holds = (columns: Columns, ...asked: readonly Field[]): boolean =>
  columns.some(({ field }) => field !== undefined && asked.includes(field))

/** Longer cells are texts: they are not compared with the names. */
export const longestHeader = 120

/** What a header says the cells beside or below it hold. Headers are short: a long cell begins a sentence. */
export function fieldNamed(header: string): Field | undefined {
  if (header.length > longestHeader) return undefined
  const plain = bare(header)
  if (plain === '' || plain.length > 60) return undefined
  const says = (name: string, whole: boolean) =>
    plain === name || (!whole && name.length > 3 && plain.startsWith(`${name} `))
  return columnNames.find(({ name, whole }) => says(name, whole))?.field
}

const names: ReadonlySet<string> = new Set(columnNames.map(({ name }) => name))

/** Whether a text is the name of a column or of a label, and nothing more. */
export const isName = (text: string): boolean => text.length <= longestHeader && names.has(bare(text))

/** The columns that headers name, for a plan of this year. */
export function columnsNamed(headers: readonly string[], planYear: number): Columns {
  const months = monthColumns(headers)
  const named = headers.map((name, index) => ({ name, field: fieldNamed(name), months: months[index] }))
  return withOwnWeights(withPhases(withYears(withOneShare(named.map(inTimeline)), planYear)))
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

/** A bare «%» beside a weight is how much was reached. */
const withOneShare = (columns: Columns): Columns => {
  const weighed = columns.some(({ name, field }) => field === 'weight' && bare(name) !== '%')
  return columns.map((column) => (weighed && bare(column.name) === '%' ? { ...column, field: 'result' } : column))
}

/** Of several targets, the one of the year of the plan; a result of a year before it is where the plan starts from. */
function withYears(columns: Columns, planYear: number): Columns {
  const targets = columns.filter(({ field }) => field === 'target')
  const bareYears = targets.length === 0
  const own = targets.some(({ name }) => yearIn(name) === planYear) ? planYear : yearIn(targets[0]?.name ?? '')
  return columns.map((column) => {
    const year = yearIn(column.name)
    if (bareYears && /^\D{0,5}20\d\d$/.test(column.name) && !column.field) {
      return { ...column, field: year === planYear ? 'target' : 'otherYears' }
    }
    if (column.field === 'target' && targets.length > 1 && year !== undefined && year !== own)
      return { ...column, field: 'otherYears' }
    if (column.field === 'result' && year !== undefined && year < planYear) return { ...column, field: 'baseline' }
    return column
  })
}

const yearIn = (name: string): number | undefined => {
  const found = /\b20\d\d\b/.exec(name)
  return found ? Number(found[0]) : undefined
}

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

/** «Obiettivo» above numbers alone, beside a column that describes it, is its number. */
export function withNumbers(columns: Columns, rows: readonly Row[]): Columns {
  const described = columns.flatMap(({ field }, at) => (field === 'description' ? [at] : []))
  if (described.length < 2 || holds(columns, 'number')) return columns
  const isNumbered = (at: number) => rows.every(({ cells }) => /^(?:[\dA-Z./-]{0,8}|total[ei])$/i.test(cells[at] ?? ''))
  const number = described.find((at) => isNumbered(at) && rows.some(({ cells }) => /\d/.test(cells[at] ?? '')))
  return columns.map((column, at) => (at === number ? { ...column, field: 'number' } : column))
}

/** Whether these are the columns of a table of objectives, and not of risks, which also have activities and terms. */
export function headObjectives(columns: Columns): boolean {
  const headed = columns.filter(({ name, field }) => name !== '' && field !== 'months')
  const understood = headed.filter(({ field }) => field !== undefined).length
  const kinds = new Set(headed.flatMap(({ field }) => field ?? [])).size
  const ofRisks = headed.some(({ name }) => /\b(?:rischi[oi]?|processo|processi)\b/.test(bare(name)))
  const promises = holds(columns, 'indicator', 'target', 'deadline', 'weight', 'months')
  const enough = understood >= 3 && kinds >= 3 ? understood * 2 >= headed.length : understood === headed.length
  return !ofRisks && enough && holds(columns, 'description', 'parent') && promises
}

/** The texts of a row by what they are; columns of the same kind are joined. */
export function cellsByField(row: Row, columns: Columns): Record<Field, string> {
  const cells = Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>
  for (const [index, { name, field = 'beside', months }] of columns.entries()) {
    const cell = row.cells[index] ?? ''
    if (cell === '') continue
    const text = months ? (isMarked(cell) ? months.join(' ') : '') : isNull(cell, field) ? '' : cell
    const said = field === 'otherYears' || field === 'beside' ? [name, text].filter(Boolean).join(': ') : text
    if (text !== '') cells[field] += `${cells[field] === '' ? '' : months ? ' ' : '\n'}${said}`
  }
  return cells
}

/** Marks that say there is nothing: «–», «//», «n.d.». A number or a weight is kept as printed. */
const isNull = (cell: string, field: Field): boolean =>
  field !== 'number' && field !== 'weight' && /^(?:[-–—/.\s]+|n\.?\s?[da]\.?)$/i.test(cell)
