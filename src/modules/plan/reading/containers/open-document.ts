// SPDX-License-Identifier: EUPL-1.2
import { type Width, widthOf } from './column-widths.ts'
import type { SourceDocument } from './document.ts'
import { Gathering, mostColumns } from './gathering.ts'
import { NestedTables } from './nested-tables.ts'
import type { Parts } from './package.ts'
import { fillOf } from './shades.ts'
import { hiddenSheet, SheetCover } from './sheet-cover.ts'
import { walkXml } from './xml-walk.ts'

/** Not part of the text: remarks at the margin, deleted revisions, footers, hidden passages and the names of cells far away. */
const unseen = new Set([
  ...['annotation', 'tracked-changes', 'note', 'forms', 'named-expressions', 'database-ranges'],
  ...['hidden-text', 'hidden-paragraph'],
])

/** Text or spreadsheet of the OpenDocument kind (.odt, .ods); each sheet is headed by its name. */
export function openDocumentFormat(parts: Parts): SourceDocument {
  const content = parts.get('content.xml')!
  const inSheets = Buffer.from(content.subarray(0, 100_000)).includes('<office:spreadsheet')
  const gathering = new Gathering()
  const tables = new NestedTables(gathering, inSheets ? 'sheet' : 'table')
  const paragraphs: string[] = []
  const hiddenStyles = new Set<string>()
  const fills = new Map<string, string | undefined>()
  const widths = new Map<string, Width>()
  let cover = new SheetCover('')
  let style = ''
  let columns = 0
  let skipping = 0
  let repeated = 1
  let covering = 1
  let repeatedRows = 1
  let instead: string | undefined

  const add = (text: string) => {
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
  }
  const openTable = (name: string) => {
    tables.openTable()
    if (!inSheets) return
    cover = new SheetCover(name)
    columns = 0
    gathering.sheetName(name)
  }

  walkXml(content, {
    open(name, attributes) {
      const isHidden = hiddenStyles.has(attributes['style-name'] ?? '')
      if (isHidden && name === 'table' && inSheets) gathering.hidden(hiddenSheet(attributes.name ?? ''))
      if (skipping > 0 || unseen.has(name) || isHidden) skipping++
      else if (name === 'style') style = attributes.name ?? ''
      else if (name === 'table-cell-properties') fills.set(style, fillOf(attributes['background-color']))
      else if (name.endsWith('-properties') && hides(attributes)) hiddenStyles.add(style)
      else if (name === 'table-column-properties') {
        const width = widthOf(attributes['column-width'] ?? attributes['rel-column-width'])
        if (width) widths.set(style, width)
      } else if (name === 'table') openTable(attributes.name ?? '')
      else if (name === 'table-column') {
        const count = times(attributes['number-columns-repeated'])
        if (inSheets && isCovered(attributes)) cover.hideColumns(columns, columns + count - 1)
        if (!inSheets) tables.columns(widths.get(attributes['style-name'] ?? ''), count)
        columns += count
      } else if (name === 'table-row') {
        tables.openRow()
        cover.openRow(inSheets && isCovered(attributes))
        repeatedRows = times(attributes['number-rows-repeated'])
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        repeated = Math.min(times(attributes['number-columns-repeated']), mostColumns)
        instead = dayOf(attributes)
        if (name === 'table-cell') {
          covering = times(attributes['number-columns-spanned'])
          tables.openCell({ columns: covering, fill: fills.get(attributes['style-name'] ?? '') })
        }
      } else if (name === 'p' || name === 'h') paragraphs.push('')
      else if (name === 's' || name === 'tab') add(' ')
      else if (name === 'line-break') add('\n')
    },
    text(text) {
      if (skipping === 0) add(text.replace(/\s+/g, ' '))
    },
    close(name) {
      if (skipping > 0) skipping--
      else if (name === 'p' || name === 'h') {
        const text = paragraphs.pop()!
        tables.paragraph(instead ?? text)
        instead = instead === undefined ? undefined : ''
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        if (name === 'table-cell') tables.closeCell(repeated)
        else {
          tables.emptyCells(Math.max(repeated - covering + 1, 0))
          covering = Math.max(covering - repeated, 1)
        }
        repeated = 1
        instead = undefined
      } else if (name === 'table-row') tables.closeRow({ seen: (row) => cover.seen(row), times: repeatedRows })
      else if (name === 'table') {
        tables.closeTable()
        gathering.hidden(cover.left)
      }
    },
  })
  return gathering.document()
}

const times = (written: string | undefined): number => Number(written) || 1

/** Of a style of text, or of one of sheets. */
const hides = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes.display === 'none' || attributes.display === 'false'

/** «collapse» for what a person hid, «filter» for what a filter did. */
const isCovered = ({ visibility = 'visible' }: Readonly<Record<string, string>>): boolean => visibility !== 'visible'

/** A day is taken as it is, not as the sheet shows it: «31/12/26» does not say its century. */
function dayOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(attributes['date-value'] ?? '') ?? []
  return year === undefined ? undefined : `${day}/${month}/${year}`
}
