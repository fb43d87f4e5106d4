// SPDX-License-Identifier: EUPL-1.2
import { namesHead, namesUnit } from '../areas/area-heading.ts'
import type { Row, TextLine } from '../containers/document.ts'
import { weightOf } from '../objective/weights.ts'
import { asLines, isLabelPair, labelsOf, numberIn } from '../sheets/labels.ts'
import { bare } from '../wording.ts'
import { isName } from './columns.ts'
import { headerAt } from './header.ts'

/** Rows of a table below the rows that name their area, and perhaps its head. */
interface Band {
  headings: TextLine[]
  rows: Row[]
}

/** A table with the areas as rows of it, with several headers, or with another table below it, is a table for each. */
export function bandsOf(rows: readonly Row[], planYear: number): Band[] {
  const bands: Band[] = [{ headings: [], rows: [] }]
  let header = ''
  let ofHeader = 0
  for (const [at, row] of rows.entries()) {
    const last = bands.at(-1)!
    const heading = loneText(row, at === 0 ? 2 : 3)
    const ofUnit = heading && namesUnit(heading.text) ? [heading] : unitIn(row, rows[at + 1])
    if (ofUnit) bands.push({ headings: [...takeHeadings(last, namesHead), ...ofUnit], rows: [] })
    else if (heading && namesHead(heading.text) && last.rows.length === 0 && last.headings.length > 0) {
      last.headings.push(heading)
    } else {
      const found = ofHeader > 0 ? undefined : headerAt(rows, at, planYear)
      const secondRow = ofHeader > 0
      ofHeader = found ? found.rows - 1 : Math.max(ofHeader - 1, 0)
      const another = found ? wordsOf(row) : ''
      const above = found && header !== '' ? takeHeadings(last, () => true) : []
      const sheet = header !== '' && !secondRow && beginsSheet(row)
      const otherTable = header !== '' && !found && !secondRow && !sheet && namesColumns(row)
      const otherHeader = header !== '' && another !== '' && (another !== header || above.length > 0)
      if (sheet || otherTable || otherHeader) bands.push({ headings: above, rows: [row] })
      else last.rows.push(row)
      header = sheet || otherTable ? '' : another || header
    }
  }
  return bands
}

/** The last rows of a band that are texts alone, which belong to what follows. */
function takeHeadings(band: Band, isHeading: (text: string) => boolean): TextLine[] {
  const taken: TextLine[] = []
  for (;;) {
    const row = band.rows.at(-1)
    const last = row && loneText(row)
    if (!last || !isHeading(last.text)) return taken
    band.rows.pop()
    taken.unshift(last)
  }
}

/** Names of columns side by side, as the header of a table of something else has. */
const namesColumns = ({ cells }: Row): boolean =>
  cells.filter(isName).length >= 2 && cells.every((cell) => cell.length <= 60 && !/\d/.test(cell))

/** A label and its value, and nothing else: «Obiettivo n. 3» and its title below a list, «Responsabile» and who it is. */
function beginsSheet({ cells }: Row): boolean {
  const [label = '', value, another] = cells.filter((cell) => cell !== '')
  if (value === undefined || another !== undefined) return false
  return cells.length > 2 ? isName(label) || numberIn(label) !== undefined : isLabelPair([label, value])
}

/** A unit and its head in two cells, also each after its label, or a unit beside the sum of its weights. */
function unitIn(row: Row, next: Row | undefined): TextLine[] | undefined {
  const { cells, line } = row
  const labels = labelsOf(row) ?? []
  const ofArea =
    labels.length > 1 && labels.every(({ field, value }) => (field === 'area' || field === 'head') && value)
  if (ofArea && next && namesColumns(next)) return asLines(row)
  const [unit = '', other = '', another] = cells.filter((cell) => cell !== '')
  if (another !== undefined || cells.length < 3 || !namesUnit(unit)) return undefined
  const text = (written: string): TextLine => ({ kind: 'text', text: written, line })
  if (namesHead(other)) return [text(unit), text(other)]
  return weightOf(other) === 100 ? [text(unit)] : undefined
}

/** The text of a row with nothing else in it, as headings begin; a table as narrow as a sheet has them at its top alone. */
function loneText({ cells, line }: Row, width = 3): TextLine | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const alone = filled.length === 1 && cells.length >= width && /^[\p{Lu}\d]/u.test(filled[0]!)
  return alone ? { kind: 'text', text: filled[0]!, line } : undefined
}

const wordsOf = ({ cells }: Row): string => bare(cells.join('|'))
