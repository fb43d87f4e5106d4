// SPDX-License-Identifier: EUPL-1.2
// Sheets of one objective each: labels with their values beside, and tables of phases or indicators below.
import { namesUnit } from '../areas/area-heading.ts'
import type { Row } from '../containers/document.ts'
import { numberInTitle, weightInTitle } from '../objective/number-in-title.ts'
import type { Named } from '../tables/area-columns.ts'
import type { Field } from '../tables/column-names.ts'
import { type Columns, fieldNamed, isName } from '../tables/columns.ts'
import { headerAt } from '../tables/header.ts'
import type { PagedRow } from '../tables/paged-row.ts'
import { bare, isShouted } from '../wording.ts'
import { type Labelled, labelsOf, numberIn } from './labels.ts'
import { subColumnsOf } from './sub-tables.ts'

/** One objective as its sheet gives it, label by label. */
export interface Sheet {
  named: Named
  labels: string[]
  rows: PagedRow[]
}

/** Labels that come once in a sheet: where one comes again, another sheet begins. */
const once: ReadonlySet<Field | undefined> = new Set<Field>([
  'number',
  'description',
  'weight',
  'area',
  'head',
  'parent',
])
/** Labels that end a table of phases or indicators. */
const outer: ReadonlySet<Field | undefined> = new Set<Field>([
  'number',
  'description',
  'weight',
  'area',
  'head',
  'people',
  'measure',
])

/** The sheets that rows hold; none when they are a table, or say too little to be a sheet. */
export function sheetsIn(rows: readonly Row[], planYear: number): Sheet[] {
  if (headerAt(rows, 0, planYear)) return []
  const sheets = gather(rows, planYear).map(withNumber)
  return sheets.some(isWhole) ? sheets.filter(({ rows: own }) => own.length > 0) : []
}

/** An objective and two more things of it: its weight, its indicator, its phases. */
export function isWhole({ rows }: Sheet): boolean {
  const known = new Set(
    rows.flatMap(({ row, columns }) => columns.flatMap(({ field }, at) => (row.cells[at] ? (field ?? []) : []))),
  )
  known.delete('beside')
  return known.has('description') && known.size >= 3
}

/** Rows that go on with a sheet begun before: its phases, or its last labels. */
export function furtherRows(rows: readonly Row[], planYear: number): PagedRow[] {
  const [only, ...others] = gather(rows, planYear)
  const begins = only?.rows.some(({ columns }) =>
    columns.some(({ field }) => field === 'description' || field === 'number'),
  )
  return !only || begins || others.length > 0 ? [] : only.rows.map((row) => ({ ...row, ofSheet: 'other' as const }))
}

function gather(rows: readonly Row[], planYear: number): Sheet[] {
  const sheets: Sheet[] = []
  let seen = new Set<string>()
  let below: Columns | undefined
  for (const [at, row] of rows.entries()) {
    const columns = subColumnsOf(row, planYear)
    if (columns) {
      below = columns
      continue
    }
    if (isHeading(row) && rows[at + 1] && subColumnsOf(rows[at + 1]!, planYear)) continue
    const labels = labelsOf(row)?.filter((each) => below === undefined || endsTable(each))
    if (!labels || labels.length === 0) {
      const last = sheets.at(-1) ?? begin(sheets)
      if (below)
        last.rows.push({ row, columns: below, afterBreak: false, ofSheet: last.rows.length === 0 ? 'first' : 'other' })
      continue
    }
    below = undefined
    for (const each of labels) {
      const key = bare(each.label).replace(/\d/g, '')
      const isDescribed = sheets.at(-1)?.rows.some(describes) ?? false
      const another = numberIn(each.label) !== undefined && isDescribed
      const ofNext = each.field === 'area' && isDescribed && isAboveNumber(rows, at + 1)
      if (another || ofNext || (seen.has(key) && once.has(each.field))) {
        begin(sheets)
        seen = new Set()
      }
      seen.add(key)
      add(sheets.at(-1) ?? begin(sheets), each, row.line)
    }
  }
  return sheets
}

/** «PERSONALE COINVOLTO NELL’OBIETTIVO» above the names of its columns. */
function isHeading({ cells }: Row): boolean {
  const [only, another] = cells.filter((cell) => cell !== '')
  return only !== undefined && another === undefined && (isShouted(only) || fieldNamed(only) !== undefined)
}

const endsTable = ({ label, field }: Labelled): boolean => outer.has(field) || (field === 'beside' && isName(label))

/** Down to the number of another objective, only the head of the area is named. */
function isAboveNumber(rows: readonly Row[], from: number): boolean {
  const next = rows.slice(from, from + 2).flatMap((row) => labelsOf(row) ?? [])
  const [first] = next[0]?.field === 'head' ? next.slice(1) : next
  return first !== undefined && numberIn(first.label) !== undefined
}

const describes = ({ columns }: PagedRow): boolean => columns.some(({ field }) => field === 'description')

function begin(sheets: Sheet[]): Sheet {
  const sheet: Sheet = { named: { area: '', head: '' }, labels: [], rows: [] }
  sheets.push(sheet)
  return sheet
}

function add(sheet: Sheet, { label, field, value }: Labelled, line: number): void {
  sheet.labels.push(label)
  const ofArea = numberIn(label) !== undefined && namesUnit(value)
  if (ofArea) sheet.named = { ...sheet.named, area: value }
  if (field === 'area' || field === 'head') sheet.named = { ...sheet.named, [field]: value.replaceAll('\n', ' ') }
  else if (value !== '' || numberIn(label))
    sheet.rows.push({
      ...rowOf(label, field, ofArea ? '' : value, line),
      ofSheet: sheet.rows.length === 0 ? 'first' : 'other',
    })
}

/** The number that begins the title, where no label gives one. */
function withNumber(sheet: Sheet): Sheet {
  const isNumbered = sheet.rows.some(({ row, columns }) =>
    columns.some(({ field }, at) => field === 'number' && row.cells[at]),
  )
  const titled = sheet.rows.find(describes)
  const { number, description } = numberInTitle(titled?.row.cells[0] ?? '') ?? {}
  if (isNumbered || !titled || !number || !description) return sheet
  const split: PagedRow = {
    ...titled,
    row: { ...titled.row, cells: [number, description] },
    columns: [{ name: 'N.', field: 'number' }, ...titled.columns],
  }
  return { ...sheet, rows: sheet.rows.map((each) => (each === titled ? split : each)) }
}

/** «Obiettivo n. 3: Piano del traffico (peso 40)» says the number, the objective and perhaps its weight. */
function rowOf(label: string, field: Field | undefined, value: string, line: number): Omit<PagedRow, 'ofSheet'> {
  const number = numberIn(label)
  if (!number) {
    const plain = field === 'number' ? (numberIn(`obiettivo ${value}`) ?? value) : value
    return { row: { cells: [plain], line }, columns: [{ name: label, field }], afterBreak: false }
  }
  const { description: title, weight } = weightInTitle(value) ?? { description: value, weight: '' }
  const columns = (['number', 'description', 'weight'] as const).map((each) => ({
    name: each === 'weight' ? 'Peso' : label,
    field: each,
  }))
  return { row: { cells: [number, title, weight], line }, columns, afterBreak: false }
}
