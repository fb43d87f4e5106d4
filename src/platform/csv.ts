// SPDX-License-Identifier: EUPL-1.2
import Papa from 'papaparse'

export interface CsvLine {
  /** Line of the file, from 1; the header is line 1. */
  line: number
  cells: Record<string, string>
}

/** Reads a CSV with a header, parted by semicolon, comma, tab or bar as its author wrote it; empty lines are left out. */
export function readCsv(text: string): { header: string[]; lines: CsvLine[] } {
  const plain = text.replace(/^\ufeff/, '')
  const parsed = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) })
  const [header = [], ...rows] = parsed.data.map((row) => row.map((cell) => asMeant(cell.trim())))
  const lines = rows
    .map((row, index) => ({
      line: index + 2,
      cells: Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
  return { header, lines }
}

/** The titles tell: what parts them parts the rest. */
function delimiterOf(text: string): string {
  const titles = text.slice(0, text.search(/[\r\n]|$/))
  const times = (delimiter: string) => titles.split(delimiter).length
  return [';', ',', '\t', '|'].reduce((best, each) => (times(each) > times(best) ? each : best))
}

/**
 * What a spreadsheet would run as a formula, the wide signs of Asian keyboards too, or has already been marked as text.
 * A negative amount is none.
 */
const formula = /^[\s']*(?:[=+@＝＋＠－−]|-(?![\d.,]+$))|^'*[\t\r\n]/u

/** An apostrophe before a cell, or «="…"» around it, tells a spreadsheet that it is text; reading takes them away. */
const asText = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)
function asMeant(cell: string): string {
  if (cell.startsWith('="') && cell.endsWith('"') && cell.length > 2) return cell.slice(2, -1)
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}

/** Rows of a CSV as Italian spreadsheets read them (semicolon), with no cell that starts a formula. */
export const writeCsvRows = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => row.map(asText)),
    { delimiter: ';' },
  )}\r\n`

/** What a CSV begins with: the byte order mark, by which a spreadsheet knows its letters, and the titles. */
export const csvStart = (header: readonly string[]): string => `\ufeff${writeCsvRows([header])}`

export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  csvStart(header) + (rows.length > 0 ? writeCsvRows(rows) : '')
