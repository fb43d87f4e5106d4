// SPDX-License-Identifier: EUPL-1.2
import Papa from 'papaparse'
import type { SourceDocument } from './document.ts'
import { Gathering } from './gathering.ts'

/** Cells that a line of a sheet has at least, and how many of the first lines are looked at. */
const fewest = 3
const looked = 20

/** Values with semicolons or commas between them (.csv), or a sheet with tabs; nothing when the text is not that, or has tables of its own. */
export function separatedDocument(text: string): SourceDocument | undefined {
  const delimiter = delimiterOf(text)
  if (delimiter === undefined) return undefined
  const gathering = new Gathering()
  gathering.sheet(Papa.parse<string[]>(text, { delimiter }).data.map((row) => gathering.waiting(row)))
  return gathering.document()
}

function delimiterOf(text: string): string | undefined {
  if (text.includes('\t')) return isSheet(text) ? '\t' : undefined
  return text.includes('|') ? undefined : [';', ','].find((each) => isSeparatedBy(text, each))
}

/** Its first rows are all as wide, those of one text too: so does Excel save a sheet as «Testo Unicode», and nobody writes. */
function isSheet(text: string): boolean {
  const rows = Papa.parse<string[]>(text, { delimiter: '\t', preview: looked }).data
  const width = rows[0]?.length ?? 0
  return width >= fewest && rows.length > 2 && rows.every((row) => row.length === width || isLast(row))
}

/** What follows the end of the last line. */
const isLast = (row: readonly string[]): boolean => row.length === 1 && row[0] === ''

/** Its first rows of more than one cell are nearly all as wide: prose has commas too, but not so. */
function isSeparatedBy(text: string, delimiter: string): boolean {
  const first = Papa.parse<string[]>(text, { delimiter, preview: looked }).data
  const rows = first.filter(({ length }) => length > 1)
  const width = Math.max(0, ...rows.map(({ length }) => length))
  return width >= fewest && rows.length > 1 && rows.filter(({ length }) => length === width).length * 2 > rows.length
}
