// SPDX-License-Identifier: EUPL-1.2
import { decimalEuro } from '#kernel/money.ts'
import type { PayTable, Personnel, PersonnelRow, PersonnelTable } from '../../model.ts'

/** A row of counts; the name of its label says what the table is about. */
export interface CountJson {
  service?: string
  category?: string
  type?: string
  men: number
  women: number
  total_as_printed?: number | string | null
  men_as_printed?: string
  women_as_printed?: string
}

export type PersonnelJson = ReturnType<typeof personnelJson>

export function personnelJson({ asOf, scope, declared, tables, pay }: Personnel) {
  const { lines, ...counts } = declared
  const table = (kind: PersonnelTable['kind'], label: 'service' | 'category' | 'type') => {
    const found = tables.find((each) => each.kind === kind)
    return found ? tableJson(found, label) : null
  }
  return {
    as_of: asOf,
    scope,
    declared: { ...counts, source_lines: lines },
    by_service: table('by_service', 'service'),
    by_category: table('by_category', 'category'),
    by_working_hours: table('by_working_hours', 'type'),
    atypical_contracts: table('atypical_contracts', 'type'),
    average_pay: pay && payJson(pay),
  }
}

function tableJson({ kind, rows, totalRow, lines }: PersonnelTable, label: 'service' | 'category' | 'type') {
  const row: (row: PersonnelRow) => CountJson = kind === 'atypical_contracts' ? atypicalRow : countedRow
  const sum = (of: (row: PersonnelRow) => number) => rows.reduce((total, each) => total + of(each), 0)
  const computed = { men: sum(({ men }) => men), women: sum(({ women }) => women) }
  const hasTotals = rows.some(({ total }) => total !== null)
  const totals = {
    total_of_row_totals: sum(({ total }) => total ?? 0),
    total_men_plus_women: computed.men + computed.women,
  }
  return {
    rows: rows.map((each): CountJson => ({ [label]: each.label, ...row(each) })),
    total_row: totalRow && row(totalRow),
    computed: hasTotals ? { ...computed, ...totals } : computed,
    source_lines: lines,
  }
}

const countedRow = ({ men, women, total }: PersonnelRow) =>
  total === null ? { men, women } : { men, women, total_as_printed: total }

const atypicalRow = ({ men, women, total, menAsPrinted, womenAsPrinted, note }: PersonnelRow) => ({
  men_as_printed: menAsPrinted,
  women_as_printed: womenAsPrinted,
  total_as_printed: total === null ? null : String(total),
  men,
  women,
  total,
  note,
})

const payJson = ({ title, columnLabel, rows, lines }: PayTable) => ({
  title,
  column_label: columnLabel,
  currency: 'EUR',
  rows: rows.map(({ level, menAsPrinted, womenAsPrinted, men, women }) => ({
    level_as_printed: level,
    men_as_printed: menAsPrinted,
    women_as_printed: womenAsPrinted,
    men: Number(decimalEuro(men)),
    women: Number(decimalEuro(women)),
  })),
  source_lines: lines,
})
