// SPDX-License-Identifier: EUPL-1.2
import { openXmlFile, related } from './open-xml.ts'
import {
  columnName,
  listIn,
  rowsOf,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type Workbook,
  widthsOf,
} from './workbook.ts'
import { xml } from './xml-text.ts'

const schema = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The sheets as Excel edits them (.xlsx). The same sheets give the same bytes. */
export const excelFile = ({ title, author, sheets }: Workbook): Uint8Array =>
  openXmlFile({
    ...{ title, author, language: 'spreadsheetml' },
    main: { path: 'xl/workbook.xml', kind: 'sheet', text: workbookOf(sheets) },
    parts: [
      { path: 'xl/styles.xml', kind: 'styles', text: styles },
      ...sheets.map((sheet, at) => ({
        ...{ path: `xl/worksheets/sheet${at + 1}.xml`, kind: 'worksheet', text: worksheet(sheet) },
      })),
    ],
  })

/** The header of a list is printed again on each page. */
const workbookOf = (sheets: readonly Sheet[]): string =>
  `<workbook xmlns="${schema}" xmlns:r="${related}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`)
    .join('')}</sheets><definedNames>${sheets
    .map(({ name }, at) =>
      listIn(sheets[at]!)
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xml(name)}'!$1:$1</definedName>`
        : '',
    )
    .join('')}</definedNames></workbook>`

function worksheet(sheet: Sheet): string {
  const [list, widths] = [listIn(sheet), widthsOf(sheet)]
  return `<worksheet xmlns="${schema}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${
    list ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  }</sheetView></sheetViews><cols>${widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols><sheetData>${rowsOf(sheet)
    .map((row, at) => rowOf(row, at, widths))
    .join('')}</sheetData>${
    list ? `<autoFilter ref="A1:${columnName(list.columns - 1)}${list.rows}"/>` : ''
  }<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

function rowOf({ look, cells }: SheetRow, at: number, widths: readonly number[]): string {
  const height = look === 'heading' ? 24 : Math.min(15 * linesIn(cells, widths), tallest)
  return `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.map((cell, column) => cellOf(cell, `${columnName(column)}${at + 1}`, looks[look])).join('')}</row>`
}

/** Points; Excel knows no taller row. */
const tallest = 405

/** How many lines the longest cell of a row takes, a digit being wider than a letter: not every program makes room for them. */
const linesIn = (cells: readonly SheetCell[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...cells.map((cell, at) =>
      typeof cell === 'string' && cells.length > 1
        ? cell
            .split('\n')
            .reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / (1.1 * (widths[at] ?? 10)))), 0)
        : 1,
    ),
  )

function cellOf(cell: SheetCell, place: string, style: number): string {
  if (typeof cell === 'string')
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${place}" s="${numberLooks.plain}"><v>${cell}</v></c>`
  const look = Number.isInteger(cell.percent) ? numberLooks.percent : numberLooks.decimals
  return `<c r="${place}" s="${look}"><v>${cell.percent / 100}</v></c>`
}

/** Places in the formats below. The text format keeps what somebody edits from becoming a formula. */
const looks: Record<SheetRow['look'], number> = { line: 0, heading: 1, head: 2, data: 3 }
const numberLooks = { plain: 4, percent: 5, decimals: 6 }

const line = (side: string): string => `<${side} style="thin"><color rgb="FF8A9CB0"/></${side}>`
const top = '<alignment vertical="top" wrapText="1"/>'
/** ECMA-376, part 1, 18.8.30: 0 is as it is, 9 and 10 are percentages, without decimals and with two. */
const number = (format: number): string =>
  `<xf borderId="1" numFmtId="${format}" applyNumberFormat="1" applyAlignment="1">${top}</xf>`
const styles = `<styleSheet xmlns="${schema}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6ECF2"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="7"><xf/><xf fontId="1" applyFont="1"/><xf fontId="2" fillId="2" borderId="1" numFmtId="49" applyAlignment="1">${top}</xf><xf borderId="1" numFmtId="49" applyNumberFormat="1" applyAlignment="1">${top}</xf>${[0, 9, 10].map(number).join('')}</cellXfs></styleSheet>`
