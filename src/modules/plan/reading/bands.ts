// SPDX-License-Identifier: EUPL-1.2
import { namesHead, namesUnit } from './area-heading.ts'
import { isName } from './columns.ts'
import type { Row, TextLine } from './containers/document.ts'
import { headerAt } from './header.ts'
import { numberIn } from './sheets/labels.ts'
import { weightOf } from './weights.ts'
import { bare } from './wording.ts'

/** Rows of a table below the rows that name their area, and perhaps its head. */
interface Band {
  headings: TextLine[]
  rows: Row[]
}

/** A table with the areas as rows of it, or with several headers, is a table for each. */
export function bandsOf(rows: readonly Row[], planYear: number): Band[] {
  const bands: Band[] = [{ headings: [], rows: [] }]
  let header = ''
  let ofHeader = 0
  for (const [at, row] of rows.entries()) {
    const last = bands.at(-1)!
    const heading = loneText(row)
    const ofUnit = heading && namesUnit(heading.text) ? [heading] : unitIn(row)
    if (ofUnit) bands.push({ headings: ofUnit, rows: [] })
    else if (heading && namesHead(heading.text) && last.rows.length === 0 && last.headings.length > 0) {
      last.headings.push(heading)
    } else {
      const found = ofHeader > 0 ? undefined : headerAt(rows, at, planYear)
      ofHeader = found ? found.rows - 1 : 0
      const another = found ? wordsOf(row) : ''
      const sheet = header !== '' && beginsSheet(row)
      if (sheet || (header !== '' && another !== '' && another !== header)) bands.push({ headings: [], rows: [row] })
      else last.rows.push(row)
      header = sheet ? '' : another || header
    }
  }
  return bands
}

/** «Obiettivo n. 3» and its title, and nothing else in a wider table: a sheet below a list. */
function beginsSheet({ cells }: Row): boolean {
  const [label = '', value, another] = cells.filter((cell) => cell !== '')
  return (
    another === undefined && cells.length > 2 && value !== undefined && (numberIn(label) !== undefined || isName(label))
  )
}

/** A unit and its head in two cells, or a unit beside the sum of its weights. */
function unitIn({ cells, line }: Row): TextLine[] | undefined {
  const [unit = '', other = '', another] = cells.filter((cell) => cell !== '')
  if (another !== undefined || cells.length < 3 || !namesUnit(unit)) return undefined
  const text = (written: string): TextLine => ({ kind: 'text', text: written, line })
  if (namesHead(other)) return [text(unit), text(other)]
  return weightOf(other) === 100 ? [text(unit)] : undefined
}

/** The text of a row with nothing else in it, as headings begin. */
function loneText({ cells, line }: Row): TextLine | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const alone = filled.length === 1 && cells.length > 2 && /^[\p{Lu}\d]/u.test(filled[0]!)
  return alone ? { kind: 'text', text: filled[0]!, line } : undefined
}

const wordsOf = ({ cells }: Row): string => bare(cells.join('|'))
