// SPDX-License-Identifier: EUPL-1.2
import type { CivilDate } from '#kernel/civil-date.ts'
import type { Personnel, PersonnelRow, PersonnelTable } from '../../model.ts'
import type { Row, SourceDocument, TextLine } from '../containers/document.ts'
import type { FoundTable } from '../tables/tables.ts'
import { findDays } from '../terms/terms.ts'
import { bare } from '../wording.ts'
import { isPayTable, readPayTable } from './pay-table.ts'

/** The tables that count men and women, and what the text declares beside them. */
export function readPersonnel(
  tables: readonly FoundTable[],
  document: SourceDocument,
  planYear: number,
): Personnel | null {
  const found = tables.filter(({ kind }) => kind === 'personnel')
  if (found.length === 0) return null
  const texts = document.blocks.filter((block) => block.kind === 'text')
  const pay = found.find(isPayTable)
  return {
    asOf: asOf(texts, planYear),
    scope: scopeOf(texts),
    declared: declaredIn(texts),
    tables: found.filter((table) => !isPayTable(table)).map(readTable),
    pay: pay ? readPayTable(pay) : null,
  }
}

/** What the rows of a table are, by the words of its header, then of its first cells and of the lines above. */
const kinds: readonly (readonly [PersonnelTable['kind'], RegExp])[] = [
  ['by_working_hours', /orario|tempo pieno|part time/],
  ['atypical_contracts', /atipic|flessibil|tipologia|smart working|lavoro agile|collaborazione/],
  ['by_category', /categoria|inquadramento|operator|istruttor|funzionari|qualifica|profilo/],
  ['by_service', /servizio|settore|ufficio|area|unita/],
]

function readTable(table: FoundTable): PersonnelTable {
  const heads = table.header!.cells.map(bare)
  const at = (pattern: RegExp) => heads.findIndex((head) => pattern.test(head))
  const columns = { men: at(/^(uomini|maschi|m|u)$/), women: at(/^(donne|femmine|f|d)$/), total: at(/^tot/) }
  const rows = table.rows.map((row) => readRow(row, columns))
  const isTotal = ({ label }: PersonnelRow) => /^total[ei]\b/i.test(label)
  return {
    kind: kindOf(table),
    rows: rows.filter((row) => !isTotal(row)),
    totalRow: rows.find(isTotal) ?? null,
    lines: table.lines,
  }
}

function kindOf({ header, rows, above }: FoundTable): PersonnelTable['kind'] {
  const labels = rows.map(({ cells }) => cells[0]).join(' ')
  const places = [header!.cells[0]!, labels, ...above.slice(-3).map(({ text }) => text)].map(bare)
  for (const place of places) {
    const known = kinds.find(([, words]) => words.test(place))
    if (known && !(known[0] === 'by_service' && place === 'area')) return known[0]
  }
  return 'by_service'
}

function readRow({ cells, line }: Row, at: { men: number; women: number; total: number }): PersonnelRow {
  const [men, women] = [cells[at.men] ?? '', cells[at.women] ?? '']
  const total = at.total < 0 ? null : countOf(cells[at.total] ?? '')
  const notes = [men, women]
    .map((cell) => cell.replace(/^\s*\d[\d.]*\s*/, '').trim())
    .filter((note) => /\p{L}/u.test(note))
  return {
    label: cells[0] ?? '',
    menAsPrinted: men,
    womenAsPrinted: women,
    men: countOf(men) ?? 0,
    women: countOf(women) ?? 0,
    total,
    note: notes.length === 0 ? null : notes.join('; '),
    line,
  }
}

function countOf(cell: string): number | null {
  const found = /^\d[\d.]*/.exec(cell.trim())
  return found ? Number(found[0].replaceAll('.', '')) : null
}

/** «situazione del personale al 01/01/2025». */
function asOf(texts: readonly TextLine[], planYear: number): CivilDate | null {
  const pattern = /(?:personale|dipendenti|organico)\b[^.;:]{0,40}?\b(al(?:la data del)?\s\d.{4,20})/i
  const said = texts.flatMap(({ text }) => pattern.exec(text)?.[1] ?? [])
  return said.flatMap((text) => findDays(text, planYear)[0]?.day ?? [])[0] ?? null
}

function scopeOf(texts: readonly TextLine[]): string | null {
  const pattern = /dipendent[ei] in servizio a tempo (in)?determinato/i
  const found = texts.map(({ text }) => pattern.exec(text)).find((match) => match !== null)
  return found ? `dipendenti in servizio a tempo ${found[1] ? 'indeterminato' : 'determinato'}` : null
}

/** «DIPENDENTI TOTALI N. 57», «DONNE N. 26», «Uomini: n. 31». */
function declaredIn(texts: readonly TextLine[]): Personnel['declared'] {
  const find = (words: string) => {
    const pattern = new RegExp(`^(?:di cui\\s)?(?:${words})(?:\\s?(?:n\\.?|:|=)){0,2}\\s?(\\d+)$`, 'i')
    const line = texts.find(({ text }) => pattern.test(text))
    return { count: line ? Number(pattern.exec(line.text)![1]) : null, line: line?.line }
  }
  const total = find(
    '(?:dipendenti|personale) (?:in servizio )?total[ei]|totale (?:dei )?(?:dipendenti|personale)|dipendenti',
  )
  const women = find('donne|femmine')
  const men = find('uomini|maschi')
  const lines = [total, women, men].flatMap(({ line }) => (line === undefined ? [] : [line]))
  return { total: total.count, women: women.count, men: men.count, lines }
}
