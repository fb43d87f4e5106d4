// SPDX-License-Identifier: EUPL-1.2
import type { SourceDocument } from './document.ts'
import { Gathering, mostColumns } from './gathering.ts'
import { NestedTables } from './nested-tables.ts'
import type { Parts } from './package.ts'
import { walkXml } from './xml-walk.ts'

/** Not part of the text: remarks at the margin, deleted revisions, footers and the names of cells far away. */
const unseen = new Set(['annotation', 'tracked-changes', 'note', 'forms', 'named-expressions', 'database-ranges'])

/** Text or spreadsheet of the OpenDocument kind (.odt, .ods); each sheet is headed by its name. */
export function openDocumentFormat(parts: Parts): SourceDocument {
  const content = parts.get('content.xml')!
  const inSheets = Buffer.from(content.subarray(0, 100_000)).includes('<office:spreadsheet')
  const gathering = new Gathering()
  const tables = new NestedTables(gathering, inSheets ? 'sheet' : 'table')
  const paragraphs: string[] = []
  let skipping = 0
  let repeated = 1
  let instead: string | undefined

  const add = (text: string) => {
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text
  }

  walkXml(content, {
    open(name, attributes) {
      if (skipping > 0 || unseen.has(name)) {
        skipping++
        return
      }
      if (name === 'table') {
        if (inSheets && attributes.name !== undefined) gathering.sheetName(attributes.name)
        tables.openTable()
      } else if (name === 'table-row') tables.openRow()
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        repeated = Math.min(Number(attributes['number-columns-repeated']) || 1, mostColumns)
        instead = dayOf(attributes)
        tables.openCell()
      } else if (name === 'p' || name === 'h') paragraphs.push('')
      else if (name === 's' || name === 'tab') add(' ')
      else if (name === 'line-break') add('\n')
    },
    text(text) {
      if (skipping === 0) add(text.replace(/\s+/g, ' '))
    },
    close(name) {
      if (skipping > 0) {
        skipping--
        return
      }
      if (name === 'p' || name === 'h') {
        const text = paragraphs.pop()!
        tables.paragraph(instead ?? text)
        instead = instead === undefined ? undefined : ''
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        tables.closeCell(repeated)
        repeated = 1
        instead = undefined
      } else if (name === 'table-row') tables.closeRow()
      else if (name === 'table') tables.closeTable()
    },
  })
  return gathering.document()
}

/** A day is taken as it is, not as the sheet shows it: «31/12/26» does not say its century. */
function dayOf(attributes: Readonly<Record<string, string>>): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(attributes['date-value'] ?? '') ?? []
  return year === undefined ? undefined : `${day}/${month}/${year}`
}
