// SPDX-License-Identifier: EUPL-1.2
import type { Row } from '../containers/document.ts'
import { isMarked } from '../terms/months.ts'
import { bare } from '../wording.ts'
import { type ColumnName, columnNames, type Field, fields, headerWords } from './column-names.ts'

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

/** Where a name is given twice, the first counts. */
const byName: ReadonlyMap<string, ColumnName> = new Map(columnNames.toReversed().map((each) => [each.name, each]))

/** «Tempi di pagamento», «Tempo medio di attesa»: what an objective is about, and not when it is due. */
const measuredTime = /^temp[oi] (?:medi[oi]? )?(?:pagament|attes|rispost|rilasci|liquidazion)/

/** What a header says the cells beside or below it hold: its longest name. Headers are short: a long cell begins a sentence. */
export function fieldNamed(header: string): Field | undefined {
  if (header.length > longestHeader) return undefined
  const plain = headerWords(header)
  if (plain.length > 60 || measuredTime.test(plain)) return undefined
  for (let end = plain.length; end > 0; end = plain.lastIndexOf(' ', end - 1)) {
    const known = byName.get(plain.slice(0, end))
    if (known && (end === plain.length || (!known.whole && end > 3))) return known.field
  }
  return undefined
}

/** Whether a text is the name of a column or of a label, with a year perhaps, and nothing more. */
export const isName = (text: string): boolean =>
  text.length <= longestHeader && byName.has(headerWords(text).replace(/ 20\d\d$/, ''))

/** «Obiettivo» above numbers alone, beside a column that describes it, is its number, or its code where it has a number. */
export function withNumbers(columns: Columns, rows: readonly Row[]): Columns {
  const described = columns.flatMap(({ field }, at) => (field === 'description' ? [at] : []))
  if (described.length < 2) return columns
  const isNumbered = (at: number) => rows.every(({ cells }) => /^(?:[\dA-Z./-]{0,8}|total[ei])$/i.test(cells[at] ?? ''))
  const number = described.find((at) => isNumbered(at) && rows.some(({ cells }) => /\d/.test(cells[at] ?? '')))
  const field = holds(columns, 'number') ? 'beside' : 'number'
  return columns.map((column, at) => (at === number ? { ...column, field } : column))
}

const promising: ReadonlySet<Field> = new Set(['indicator', 'target', 'weight'])

/** Whether these are the columns of a table of objectives, and not of risks, which also have activities and terms. */
export function headObjectives(columns: Columns): boolean {
  const headed = columns.filter(({ name, field }) => name !== '' && field !== 'months')
  const known = headed.flatMap(({ name, field }) => (field === undefined || isYearBefore(name, field) ? [] : field))
  const [understood, kinds] = [known.length, new Set(known).size]
  const ofRisks =
    !holds(columns, 'weight') && headed.some(({ name }) => /\b(?:rischi[oi]?|processo|processi)\b/.test(bare(name)))
  const promises = headed.some(({ name, field }) => field && promising.has(field) && !/^\D{0,5}20\d\d$/.test(name))
  const named = columns.some(({ name, field }) => field === 'description' && /obiettiv|progett/.test(bare(name)))
  const dated = named && holds(columns, 'deadline', 'months')
  const enough = understood >= 3 && kinds >= 3 ? understood * 2 >= headed.length : understood === headed.length
  const described = headed.length > 2 ? holds(columns, 'description') : named
  return !ofRisks && enough && described && (promises || dated)
}

/** «2025» is the number of an objective as well. */
const isYearBefore = (name: string, field: Field): boolean => field === 'baseline' && /^\d+$/.test(name)

/** Words that tell what a column holds wherever they stand in its header. */
const stems: readonly (readonly [RegExp, Field])[] = [
  [/corruzion|corruttiv|anticorru|ptpct/, 'measure'],
  [/raggiunt|conseguit|consuntiv|realizzat|ottenut/, 'result'],
  [/coinvolt|nominativ|dipendent|personale/, 'people'],
  [/\bpes[oi]\b|ponderaz/, 'weight'],
  [/\battes[oaie]\b|\btarget\b/, 'target'],
  [/indicator|misurazion/, 'indicator'],
  [/scadenz|\btermin[ei]\b|\btemp[io]\b/, 'deadline'],
  [/\bbaseline\b|\bpartenza\b/, 'baseline'],
]

/** In the header of a table known to hold objectives, columns with unusual names are told by a word of theirs, unless another holds the same. */
export const withStems = (columns: Columns): Columns =>
  columns.map((column) => {
    const words = bare(column.name)
    const field = column.field ?? stems.find(([stem]) => stem.test(words))?.[1]
    return field === column.field || holds(columns, field!) ? column : { ...column, field }
  })

/** The texts of a row by what they are. */
export type Cells = Record<Field, string>

/** The texts of a row by what they are; columns of the same kind are joined. */
export function cellsByField(row: Row, columns: Columns): Cells {
  const cells = Object.fromEntries(fields.map((field) => [field, ''])) as Cells
  for (const [index, { name, field = 'beside', months }] of columns.entries()) {
    const cell = row.cells[index] ?? ''
    if (cell === '') continue
    const text = months ? (isMarked(cell) ? months.join(' ') : '') : isNull(cell, field) ? '' : cell
    const said = field === 'otherYears' || field === 'beside' ? [name, text].filter(Boolean).join(': ') : text
    if (text !== '') cells[field] += `${cells[field] === '' ? '' : months ? ' ' : '\n'}${said}`
    if (months && saysMore(cell)) cells.beside += `${cells.beside === '' ? '' : '\n'}${name}: ${cell}`
  }
  return cells
}

/** «25%», «Avvio» in a timeline, and not a mere mark. */
const saysMore = (cell: string): boolean => isMarked(cell) && /\d|\p{L}{3}/u.test(cell)

/** Marks that say there is nothing: «–», «//», «n.d.», «X» where a text should be. A number or a weight is kept as printed. */
const isNull = (cell: string, field: Field): boolean =>
  (field !== 'number' && field !== 'weight' && /^(?:[-–—/.\s]+|n\.?\s?[da]\.?)$/i.test(cell)) ||
  (texts.has(field) && /^x$/i.test(cell))

const texts: ReadonlySet<Field> = new Set(['description', 'target', 'otherYears', 'indicator', 'baseline', 'deadline'])
