// SPDX-License-Identifier: EUPL-1.2

/** What every container gives: text and tables in reading order. Only what follows understands plans. */
export interface SourceDocument {
  blocks: readonly Block[]
  /** Every line as plain text, for quoting: the first is line 1. */
  lines: readonly string[]
  /** Sheets, rows and columns that the document does not show, and are not read. */
  hidden?: readonly HiddenPart[]
  /** What a plain text still bears of the document it was made from. */
  residues?: readonly Residue[]
}

/** A sign left by what made a text from another document. */
export interface Residue {
  kind: 'tag' | 'dashes' | 'lost-end' | 'no-end'
  text: string
  line: number
}

export interface HiddenPart {
  text: string
  /** The line before it. */
  line: number
}

/** How far the opening of a document is, where its format has pages. */
export interface PagesRead {
  done: number
  total: number
}

export type Block = TextLine | Table

export interface TextLine {
  kind: 'text'
  text: string
  line: number
  /** The name of a sheet of a workbook, and not a line of it. */
  namesSheet?: true
}

export interface Table {
  kind: 'table'
  rows: readonly Row[]
  /** First and last line, separator rows included. */
  lines: readonly [number, number]
}

export interface Row {
  /** Clean text: «\n» parts the paragraphs of a cell, and blanks never come two in a row. */
  cells: readonly string[]
  line: number
}

/** The cells that hold something, by the line of their row; a line of text is not among them. */
export function cellsByLine({ blocks }: Pick<SourceDocument, 'blocks'>): Map<number, string[]> {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  const byLine = Map.groupBy(rows, ({ line }) => line)
  return new Map(
    [...byLine].map(([line, rows]) => [line, rows.flatMap(({ cells }) => cells).filter((cell) => cell !== '')]),
  )
}
