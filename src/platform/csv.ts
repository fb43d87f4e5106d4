// SPDX-License-Identifier: EUPL-1.2
import Papa from 'papaparse'

export interface CsvLine {
  /** Line of the file, from 1; the header is line 1. */
  line: number
  cells: Record<string, string>
}

/** Reads a CSV with a header, comma or semicolon as its author's spreadsheet wrote it; empty lines are left out. */
export function readCsv(text: string): { header: string[]; lines: CsvLine[] } {
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimiter: '',
    delimitersToGuess: [';', ',', '\t'],
  })
  const [header = [], ...rows] = parsed.data.map((row) => row.map((cell) => cell.trim()))
  const lines = rows
    .map((row, index) => ({
      line: index + 2,
      cells: Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])),
    }))
    .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
  return { header, lines }
}

/** Rows of a CSV as Italian spreadsheets read them (semicolon), with no cell that starts a formula. */
export const writeCsvRows = (rows: readonly (readonly string[])[]): string =>
  `${Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ';', escapeFormulae: /^[=+@\t\r]|^-(?![\d.,]+$)/ },
  )}\r\n`

/** What a CSV begins with: the byte order mark, by which a spreadsheet knows its letters, and the titles. */
export const csvStart = (header: readonly string[]): string => `\ufeff${writeCsvRows([header])}`

export const writeCsv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  csvStart(header) + (rows.length > 0 ? writeCsvRows(rows) : '')
