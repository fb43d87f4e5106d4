// SPDX-License-Identifier: EUPL-1.2
import type { SourceDocument } from './document.ts'
import { type CellFormat, cellFormats, type NumberFormat, writtenAs } from './excel-numbers.ts'
import { Gathering, mostColumns } from './gathering.ts'
import type { Parts } from './package.ts'
import { withShades } from './shades.ts'
import { hiddenSheet, SheetCover } from './sheet-cover.ts'
import { walkXml } from './xml-walk.ts'

/** A workbook of Excel (.xlsx): each visible sheet headed by its name, cells as they are shown. Macros are left out. */
export function excelDocument(parts: Parts): SourceDocument {
  const gathering = new Gathering()
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml'))
  const { sheets, from1904 } = workbookIn(parts)
  const formats = cellFormats(parts.get('xl/styles.xml'))
  for (const { name, path, isHidden } of sheets) {
    const sheet = parts.get(path)
    if (isHidden) gathering.hidden(hiddenSheet(name))
    else if (sheet) {
      const cover = new SheetCover(name)
      gathering.sheetName(name)
      gathering.sheet(rowsOf(sheet, { strings, formats, from1904, gathering, cover }))
      gathering.hidden(cover.left)
    }
  }
  return gathering.document()
}

interface Sheet {
  name: string
  path: string
  isHidden: boolean
}

interface Workbook {
  sheets: Sheet[]
  /** Its days are counted from 1904, as Excel for Macintosh did. */
  from1904: boolean
}

function workbookIn(parts: Parts): Workbook {
  const targets = new Map<string, string>()
  walkXml(parts.get('xl/_rels/workbook.xml.rels') ?? empty, {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'))
    },
  })
  const sheets: Sheet[] = []
  let from1904 = false
  walkXml(parts.get('xl/workbook.xml')!, {
    open: (element, { name = '', id = '', state = 'visible', date1904 }) => {
      if (element === 'workbookPr') from1904 = isOn(date1904)
      else if (element === 'sheet') sheets.push({ name, path: targets.get(id) ?? '', isHidden: state !== 'visible' })
    },
  })
  return { sheets, from1904 }
}

const empty = new TextEncoder().encode('<none/>')

/** Texts kept once for all sheets; phonetic readings are not part of them. */
function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let inText = false
  let phonetic = false
  walkXml(part ?? empty, {
    open(name) {
      if (name === 'si') strings.push('')
      else if (name === 'rPh') phonetic = true
      inText = name === 't' && !phonetic
    },
    text(text) {
      if (inText) strings[strings.length - 1] += text
    },
    close(name) {
      if (name === 'rPh') phonetic = false
      inText = false
    },
  })
  return strings
}

interface SheetReading {
  strings: readonly string[]
  formats: readonly CellFormat[]
  from1904: boolean
  gathering: Gathering
  cover: SheetCover
}

/** Rows of cells in their columns; those of a merged group have their text in the first alone. Empty rows may not be written. */
function rowsOf(
  sheet: Uint8Array,
  { strings, formats, from1904, gathering, cover }: SheetReading,
): (readonly string[])[] {
  const rows: (readonly string[])[] = []
  let written = 0
  let row: string[] = []
  let colours: (string | undefined)[] = []
  let cell = { column: 0, type: '', style: 0 }
  let value = ''
  let inValue = false

  walkXml(sheet, {
    open(name, { r = '', t = 'n', s = '0', hidden, min, max }) {
      if (name === 'row') {
        row = []
        colours = []
        if (Number(r) > written + 1) rows.push([])
        written = Number(r) || written + 1
        cover.openRow(isOn(hidden))
      } else if (name === 'col' && isOn(hidden)) cover.hideColumns(Number(min) - 1, Number(max) - 1)
      else if (name === 'c') {
        cell = { column: columnOf(r) ?? row.length, type: t, style: Number(s) }
        value = ''
      }
      inValue = name === 'v' || name === 't'
    },
    text(text) {
      if (inValue) value += text
    },
    close(name) {
      inValue = false
      if (name === 'c' && cell.column < mostColumns) {
        while (row.length < cell.column) row.push('')
        const format = formats[cell.style]
        colours[cell.column] = format?.fill
        row[cell.column] = shown(value, cell.type, strings, { style: format?.style ?? 'plain', from1904 })
      } else if (name === 'row') rows.push(gathering.waiting(cover.seen(withShades(row, colours))))
    },
  })
  return rows
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

function shown(value: string, type: string, strings: readonly string[], how: NumberFormat): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'Sì' : 'No'
  if (type === 'n' && value !== '') return writtenAs(Number(value), how)
  return type === 'e' ? '' : value
}

/** «AB12» is column 27, from 0. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
